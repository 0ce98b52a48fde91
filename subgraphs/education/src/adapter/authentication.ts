import { staticBearer } from '@queqiao/kit/upstream';

/** The family's token, which stays the same: credential `token`. */
export const educationToken = staticBearer('token');
