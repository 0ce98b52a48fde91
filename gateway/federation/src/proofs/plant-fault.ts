// Loaded into a process that is to have a fault (`node --import`): FAULT is its number in PLANTED_FAULTS.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { PLANTED_FAULTS } from './planted-faults.ts';

const planted = PLANTED_FAULTS[Number(process.env['FAULT'])];
if (!planted) throw new TypeError(`There is no fault ${process.env['FAULT']}.`);
const url = new URL(`../${planted.file}`, import.meta.url).href;

registerHooks({
  load(address, context, next) {
    const loaded = next(address, context);
    if (address !== url) return loaded;
    const source = readFileSync(fileURLToPath(address), 'utf8');
    if (!source.includes(planted.code)) throw new TypeError(`${planted.file} does not have: ${planted.code}`);
    return { ...loaded, source: source.replace(planted.code, planted.fault) };
  },
});
