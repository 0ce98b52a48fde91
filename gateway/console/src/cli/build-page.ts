import { buildPage } from '../build-page.ts';

// The process that `pageBuild` starts: a build that fails, or takes a lot of memory, does nothing to the hub.
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new TypeError('usage: build-page.ts <folder>');
await buildPage(folder);
