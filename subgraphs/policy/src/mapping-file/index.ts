export { MappingFileError, loadMappingFiles, type DefaultMapping } from './load-mapping-files.ts';
