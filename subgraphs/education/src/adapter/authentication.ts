import { staticBearer } from '@queqiao/platform/upstream';

/** The family's constant token: credential `token`. */
export const educationToken = staticBearer('token');
