import type { LastKnown, RecordQuery, WithProvenance } from '@queqiao/records/provenance';
import { expect, test } from 'vitest';
import { startConsultation } from './consultation-rig.ts';

const topic = {
  record: {
    system: 'qinshangliang',
    type: 'ConsultationTopic',
    id: 'YT1',
    region: '610300',
    attributes: {
      title: '记得的议题',
      status: 'CLOSED',
      usccs: ['91610300MA6X9QHN2N'],
      schoolCodes: [],
      opinionCount: 1,
    },
    personal: null,
    modifiedAt: null,
    formerId: null,
  },
  fetchedAt: '2026-01-02T03:04:05Z',
  stale: true,
  version: 3,
} as const satisfies WithProvenance;

test('answers from the store, marked stale, while the platform is down, for the requested keys', async () => {
  const queries: RecordQuery[] = [];
  const lastKnown: LastKnown = {
    find: async <R extends WithProvenance>(query: RecordQuery) => {
      queries.push(query);
      return query.type === 'ConsultationTopic' ? ([topic] as readonly WithProvenance[] as readonly R[]) : null;
    },
  };
  await using rig = await startConsultation({ lastKnown });
  await rig.mocks.control.setFault({ kind: 'down', system: 'qinshangliang' });
  const { data, errors } = await rig.ask(
    `{ consultationTopic(id: "YT1") { title provenance { stale version } opinions { totalCount } } }`,
  );
  expect(data).toEqual({
    consultationTopic: { title: '记得的议题', provenance: { stale: true, version: 3 }, opinions: null },
  });
  expect(errors.map(({ path, extensions }) => [path.join('.'), extensions['code']])).toEqual([
    ['consultationTopic.opinions', 'UPSTREAM_UNAVAILABLE'],
  ]);
  expect(queries).toEqual([
    { system: 'qinshangliang', type: 'ConsultationTopic', ids: ['YT1'] },
    { system: 'qinshangliang', type: 'Opinion', where: { topicId: ['YT1'] } },
  ]);
});
