// Plants each fault in turn and prints after how many random operations the comparison finds it. Exits with 1 when it
// does not find one within OPERATIONS.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PLANTED_FAULTS } from './planted-faults.ts';

const OPERATIONS = '2000';
const local = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

for (const [number, { breaks }] of PLANTED_FAULTS.entries()) {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', local('plant-fault.ts'), local('compare.ts'), OPERATIONS, 'in process', '1'],
    { env: { ...process.env, FAULT: String(number) }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const found = status === 1 && stdout.includes('operations');
  console.log(`${found ? 'found' : 'NOT FOUND'}: ${breaks} (${stdout.split('\n', 1)[0]})`);
  if (!found) process.exitCode = 1;
}
