import { request } from 'undici';
import { expect, test, vi } from 'vitest';
import { rowsAt } from '../src/answer.ts';
import { EVENTUALLY } from '../src/eventually.ts';
import { SMALL_WORLD, startTestHub } from '../src/test-hub.ts';

test('reports the same state of every platform in the metrics as in the schema', async () => {
  await using rig = await startTestHub({ mocks: SMALL_WORLD, sync: true, variables: { SYNC_INTERVAL_MS: '500' } });
  await vi.waitFor(
    async () => {
      const metrics = await (await request(`${rig.hub.url}/metrics`)).body.text();
      const answer = await rig.ask('{ sources { id status records quarantined } }');
      for (const { id, records, quarantined } of rowsAt(answer, 'sources')) {
        expect(metrics).toContain(`queqiao_source_status{system="${String(id)}"} 0\n`);
        expect(metrics).toContain(`queqiao_source_records{system="${String(id)}"} ${String(records)}\n`);
        expect(metrics).toContain(`queqiao_source_quarantined_rows{system="${String(id)}"} ${String(quarantined)}\n`);
      }
      expect(metrics).toMatch(/queqiao_store_cpu_seconds_total (?!0\n)[\d.]+\n/);
      expect(metrics).toMatch(/queqiao_sync_changes_total\{system="zhijiao",feed="schools"\} 3\d\n/);
    },
    { ...EVENTUALLY, interval: 200 },
  );
});
