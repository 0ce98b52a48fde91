export { familyFolders, installationFolders, mappingFolders, policyFolders } from './installation-folders.ts';
export {
  SCHEMAS_FOLDER,
  presentSubgraphs,
  readYamlFile,
  readYamlFolder,
  subgraphSdl,
  subgraphTypeDefs,
  type YamlFile,
} from './schema-files.ts';
