export { installationFile, type Installation, type InstallationFile } from './installation.ts';
export { InstallationError, loadInstallations } from './load-installations.ts';
export {
  absentInstallation,
  askable,
  installationAt,
  resolveInstallation,
  type ResolvedInstallation,
} from './resolve-installation.ts';
