// Writes schemas/supergraph.graphql and schemas/public.graphql; with --check, fails when they are not up to date.
import { parseArgs } from 'node:util';
import { checkSchemaFiles, composedFiles, writeSchemaFiles } from '../schema/schema-files.ts';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    'accept-breaking': { type: 'boolean', default: false },
  },
});
const files = composedFiles();
const { ok, message } = values.check
  ? await checkSchemaFiles(files)
  : await writeSchemaFiles(files, values['accept-breaking']);
if (ok) console.log(message);
else {
  console.error(message);
  process.exitCode = 1;
}
