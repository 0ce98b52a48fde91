export { consoleRoutes, type ConsoleOptions } from './console-routes.ts';
export { pageBuilt, type PageBuild, type PageFile } from './page-build.ts';
