export { pageFiles, type PageFile } from './page-files.ts';
export type { ExampleQuestion, PageConfig, PageRole } from './page/page-config.ts';
export { pageHtml } from './page-html.ts';
