import { installationFolders } from '@queqiao/schemas';
import { loadInstallations } from './installations/load-installations.ts';
import { readProcessOptions } from './process-options.ts';
import { startMocks } from './start-mocks.ts';

const { seed, scale, now, port, tick } = readProcessOptions(process.argv.slice(2), process.env);
const installations = loadInstallations(installationFolders(process.env));
const names = ['control', ...installations.map(({ system }) => system)];
const mocks = await startMocks({
  seed,
  scale,
  installations,
  ...(now === undefined ? {} : { now }),
  ports: Object.fromEntries(names.map((name, place) => [name, port === 0 ? 0 : port + place])),
});
if (tick > 0) await mocks.control.setTick(tick);

const ready = { type: 'ready', urls: mocks.urls, control: mocks.control.url, environment: mocks.environment };
if (process.send === undefined) console.log(JSON.stringify(ready));
else process.send(ready);

const stop = async () => {
  await mocks.close();
  if (process.connected) process.disconnect();
};
for (const end of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(end, () => void stop());
