export { previewMapping, type Preview } from './preview-mapping.ts';
