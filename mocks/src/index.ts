export { connectControl } from './control/remote-control.ts';
export { loadInstallations } from './installations/load-installations.ts';
export { mockCredential, mockCredentials, mockEnvironment } from './installations/mock-credentials.ts';
export { hostileScenario } from './faults/hostile-scenario.ts';
export { signature } from './platforms/enterprise/signature.ts';
export { startMocks } from './start-mocks.ts';
export { createWorld } from './world/index.ts';

export type { Clocks, EntityPage, MockControl, MockDescription } from './control/control.ts';
export type { ActiveFault, Fault, FaultKind, FaultRequest } from './faults/fault.ts';
export type { FaultSelector } from './faults/fault-board.ts';
export type { Installation } from './installations/installation.ts';
export type {
  CreateMockPlatform,
  MockFamily,
  MockInstallation,
  PlatformSurroundings,
} from './platforms/mock-family.ts';
export type { MockPlatform } from './platforms/platform.ts';
export type { PlatformCount } from './server/counters.ts';
export type { RateLimit } from './server/rate-limits.ts';
export type { MockOptions, Mocks } from './start-mocks.ts';
export type { JournalEntry, Truth, World, WorldOperationInput, WrongRow } from './world/index.ts';
