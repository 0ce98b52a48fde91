export {
  EnvironmentError,
  count,
  durationMs,
  flag,
  httpUrl,
  port,
  presentVariables,
  readEnvironment,
  share,
} from './environment.ts';
