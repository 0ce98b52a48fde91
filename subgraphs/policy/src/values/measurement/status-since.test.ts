import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fieldOf, startPolicyRig, type PolicyRig } from '../../testing/policy-rig.ts';
import type { ReceivedVersion } from '../../testing/record-writer.ts';
import { TEST_ENGINES } from '../../testing/test-engines.ts';

const ENTERPRISES = 'baoji-2024-37/municipal-enterprises';
const MINUTE_MS = 60_000;

function cultivation(id: number, status = 'RECOGNIZED'): ReceivedVersion {
  const attributes = { uscc: String(id), level: 'MUNICIPAL', status, recognizedOn: '2025-01-01', revokedOn: null };
  return { system: 'shanqitong', type: 'Cultivation', id: String(id), region: '610300', attributes };
}

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    let rig: PolicyRig;
    beforeAll(async () => {
      rig = await startPolicyRig(engine);
    });
    afterAll(() => rig[Symbol.asyncDispose]());

    async function statusNow(): Promise<readonly [status: string, since: number]> {
      const answer = await rig.ask(`{ indicator(id: "${ENTERPRISES}") { statusSince progress { status asOf } } }`);
      const { statusSince, progress } = fieldOf(answer, 'indicator') as {
        statusSince: string;
        progress: { status: string };
      };
      return [progress.status, Date.parse(statusSince)];
    }

    /** Receives records a minute later; resolves with when. */
    async function receive(...received: readonly ReceivedVersion[]): Promise<number> {
      rig.clock.now += MINUTE_MS;
      await rig.receive(...received);
      return rig.clock.now;
    }

    test('says since when a status holds, whatever the value does meanwhile', async () => {
      const ten = Array.from({ length: 10 }, (_, index) => cultivation(index));
      const met = await receive(...ten);
      expect(await statusNow()).toEqual(['MET', met]);
      await receive(cultivation(10));
      expect(await statusNow()).toEqual(['MET', met]);
      const fallen = await receive(...ten.map((_, index) => cultivation(index, 'REVOKED')));
      expect(await statusNow()).toEqual(['AT_RISK', fallen]);
      await receive(cultivation(0));
      expect(await statusNow()).toEqual(['AT_RISK', fallen]);
      const again = await receive(...ten);
      expect(await statusNow()).toEqual(['MET', again]);
    });
  });
}
