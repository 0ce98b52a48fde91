import { buildPage } from '../build-page.ts';

// The process that `pageBuild` starts: a build that fails, or takes a lot of memory, does nothing to the hub.
const [sources, folder] = process.argv.slice(2);
if (sources === undefined || folder === undefined) throw new TypeError('usage: build-page.ts <sources> <folder>');
await buildPage(sources, folder);
