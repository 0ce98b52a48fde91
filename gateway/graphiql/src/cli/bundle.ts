// Run when dependencies are installed, so that nobody waits for it later. Where it fails, the page is bundled at first use.
import { pageFiles } from '../page-files.ts';

try {
  await pageFiles();
} catch (error) {
  console.warn('GraphiQL could not be bundled now; it will be at first use.', error);
}
