import { installationFile } from '@queqiao/platform/installations';
import { expect, test } from 'vitest';
import { consultationFiles, startConsultation } from './consultation-rig.ts';
import { goodTopics } from './world-truth.ts';

const SECOND = {
  ...installationFile.parse({
    system: 'haixi-consultation',
    family: 'consultation',
    name: '海西商量',
    region: '632800',
    environment: 'HAIXI_CONSULTATION',
    basePath: '/hx/sl/rest',
  }),
  data: 'qinshangliang',
};

test('supports a further installation by its file alone, and queries each for its own topics', async () => {
  await using rig = await startConsultation({ installations: [SECOND] });
  const topics = goodTopics(rig.mocks.world);
  const { data, errors } = await rig.ask<{ consultationTopics: { totalCount: number; nodes: readonly object[] } }>(
    '{ consultationTopics(first: 2) { totalCount nodes { id provenance { system } opinions { totalCount } } } }',
  );
  expect(errors).toEqual([]);
  expect(data.consultationTopics.totalCount).toBe(topics.length);
  expect(data.consultationTopics.nodes).toMatchObject(
    topics.slice(0, 2).map(({ id }) => ({ id, provenance: { system: 'haixi-consultation' } })),
  );
});

test('fails the list of topics when one of two installations fails, instead of returning a part', async () => {
  await using rig = await startConsultation({ installations: [...consultationFiles(), SECOND] });
  await rig.mocks.control.setFault({ kind: 'down', system: 'haixi-consultation' });
  const [topic] = goodTopics(rig.mocks.world);
  const { data, errors } = await rig.ask(
    'query ($id: ID!) { consultationTopics { totalCount } consultationTopic(id: $id) { title } }',
    { id: topic?.id },
  );
  expect(data).toEqual({ consultationTopics: null, consultationTopic: { title: topic?.title } });
  expect(errors.map(({ extensions }) => extensions['system'])).toEqual(['haixi-consultation']);
});
