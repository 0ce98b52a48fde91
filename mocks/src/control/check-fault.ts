import type { Fault } from '../faults/fault.ts';
import type { MockPlatform } from '../platforms/platform.ts';

const RETURNS = 'returns/{year}.csv';

/** Throws a RangeError when a fault names a platform or call that there is not, or could never strike. */
export function checkFault(fault: Fault, platforms: ReadonlyMap<string, MockPlatform>): void {
  const platform = platforms.get(fault.system);
  if (platform === undefined) {
    throw new RangeError(`no platform ${fault.system}; there is ${[...platforms.keys()].join(', ')}`);
  }
  if (fault.kind === 'down') return;
  const calls = platform.calls.map(({ name }) => name);
  if (fault.call !== undefined && !calls.includes(fault.call)) {
    throw new RangeError(`${fault.system} has no call ${fault.call}; there is ${calls.join(', ')}`);
  }
  if (fault.kind === 'token-expired' && platform.expireToken === undefined) {
    throw new RangeError(`${fault.system} issues no tokens that could expire`);
  }
  if (fault.kind === 'undecodable-bytes' && !(fault.call ?? calls.join()).includes(RETURNS)) {
    throw new RangeError(`undecodable-bytes strikes ${RETURNS} only`);
  }
}
