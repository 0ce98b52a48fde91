// Runs when dependencies are installed, so that the first request need not wait. If it fails, the page is bundled on first use.
import { pageFiles } from '../page-files.ts';

try {
  await pageFiles();
} catch (error) {
  console.warn('GraphiQL could not be bundled now; it will be at first use.', error);
}
