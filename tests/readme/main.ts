import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { startTestHub } from '../src/test-hub.ts';
import { README, readmeExamples } from './examples.ts';

// pnpm readme: asks every question of the README and writes the answers under them.

await using rig = await startTestHub();
let text = readFileSync(README, 'utf8');
for (const { question, from, to } of readmeExamples(text).toReversed()) {
  const { data, errors } = await rig.ask(question);
  if (errors) throw new Error(`${question}\n${JSON.stringify(errors, null, 2)}`);
  text = `${text.slice(0, from)}${JSON.stringify({ data }, null, 2)}\n${text.slice(to)}`;
}
writeFileSync(README, await format(text, { ...(await resolveConfig(README)), filepath: README.pathname }));
