export { installationFolders } from './installation-folders.ts';
export {
  SCHEMAS_FOLDER,
  SUBGRAPHS,
  presentSubgraphs,
  readYamlFile,
  readYamlFolder,
  subgraphSdl,
  subgraphTypeDefs,
  type SubgraphName,
  type YamlFile,
} from './schema-files.ts';
