export { readEnvironment, syncIntervalMs, type HubEnvironment, type TokenEnvironment } from './environment.ts';
export { createHub, type Hub, type HubOptions } from './hub.ts';
