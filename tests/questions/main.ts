import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { startTestHub } from '../src/test-hub.ts';
import { DOCUMENTS, workedQuestions } from './worked-questions.ts';

// pnpm questions: runs every question in the documents and writes the answers under them.

await using rig = await startTestHub();
for (const document of DOCUMENTS) {
  let text = readFileSync(document, 'utf8');
  for (const { question, from, to } of workedQuestions(document).toReversed()) {
    const { data, errors } = await rig.ask(question);
    if (errors) throw new Error(`${question}\n${JSON.stringify(errors, null, 2)}`);
    text = `${text.slice(0, from)}${JSON.stringify({ data }, null, 2)}\n${text.slice(to)}`;
  }
  writeFileSync(document, await format(text, { ...(await resolveConfig(document)), filepath: document.pathname }));
}
