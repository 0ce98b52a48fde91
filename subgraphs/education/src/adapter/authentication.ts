import { staticBearer } from '@queqiao/platform/upstream';

/** The family's token, which stays the same: credential `token`. */
export const educationToken = staticBearer('token');
