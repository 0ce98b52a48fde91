export { consoleRoutes, type ConsoleOptions } from './console-routes.ts';
export { pageBuild, type PageBuild, type PageFile } from './page-build.ts';
