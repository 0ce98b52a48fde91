export { FAMILIES, installationFile, type Family, type Installation, type InstallationFile } from './installation.ts';
export { InstallationError, loadInstallations } from './load-installations.ts';
export { CREDENTIALS, installationAt, resolveInstallation, type ResolvedInstallation } from './resolve-installation.ts';
