import { isDataFault } from '../faults/data-faults.ts';
import type { Fault, RequestFault } from '../faults/fault.ts';
import type { MockPlatform, PlatformCall } from '../platforms/platform.ts';

/** Throws a RangeError when a fault names an unknown platform or call, or could never apply. */
export function checkFault(fault: Fault, platforms: ReadonlyMap<string, MockPlatform>): void {
  const platform = platforms.get(fault.system);
  if (platform === undefined) {
    throw new RangeError(`no platform ${fault.system}; there is ${[...platforms.keys()].join(', ')}`);
  }
  if (fault.kind === 'down') return;
  const { call } = fault;
  const asked = call === undefined ? platform.calls : platform.calls.filter(({ name }) => name === call);
  if (asked.length === 0) {
    throw new RangeError(`${fault.system} has no call ${call}; there is ${names(platform.calls)}`);
  }
  const struck = platform.calls.filter((candidate) => canStrike(fault, platform, candidate));
  if (!struck.some((candidate) => asked.includes(candidate))) {
    const where = struck.length === 0 ? 'nothing there' : `only ${names(struck)}`;
    throw new RangeError(`${fault.kind} strikes ${where} at ${fault.system}`);
  }
}

function canStrike({ kind }: RequestFault, platform: MockPlatform, call: PlatformCall): boolean {
  if (kind === 'token-expired') return platform.expireToken !== undefined && call.open !== true;
  return !isDataFault(kind) || call.suffers.includes(kind);
}

function names(calls: readonly PlatformCall[]): string {
  return calls.map(({ name }) => name).join(', ');
}
