import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPolicyRig, type PolicyRig } from '../testing/policy-rig.ts';
import type { ReceivedVersion } from '../testing/record-writer.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';

const MUNICIPAL = 'baoji-2024-37/municipal-enterprises';

function cultivation(id: string, uscc: string, status: string, level = 'MUNICIPAL'): ReceivedVersion {
  const attributes = { uscc, level, status, recognizedOn: '2025-01-01', revokedOn: null };
  return { system: 'shanqitong', type: 'Cultivation', id, region: '610300', attributes };
}

const DRAFT = `mutation ($input: MappingInput!) { draftMapping(input: $input) { id version state author approver digest comment } }`;
const INPUT = {
  indicator: MUNICIPAL,
  recordType: 'Cultivation',
  where: { all: [{ eq: ['level', 'MUNICIPAL'] }, { in: ['status', ['RECOGNIZED', 'CANDIDATE']] }] },
  measure: { countDistinct: 'uscc' },
  comment: '候选也计入',
};

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    let rig: PolicyRig;
    beforeAll(async () => {
      rig = await startPolicyRig(engine);
      await rig.receive(
        cultivation('1', 'A', 'RECOGNIZED'),
        cultivation('2', 'B', 'CANDIDATE'),
        cultivation('3', 'A', 'RECOGNIZED'),
      );
    });
    afterAll(() => rig[Symbol.asyncDispose]());

    const draft = async (input: object = INPUT, as = 'administrator'): Promise<string> => {
      const { data, errors } = await rig.ask(DRAFT, { input }, as);
      expect(errors).toBeUndefined();
      return (data as { draftMapping: { id: string } }).draftMapping.id;
    };
    const step = (name: string, id: string, as: string, comment = 'ok') =>
      rig.ask(
        `mutation ($id: ID!, $comment: String!) { it: ${name}(id: $id, comment: $comment) { id state approver comment } }`,
        { id, comment },
        as,
      );
    const outcome = async () => {
      const { data } = await rig.ask(
        `{ indicator(id: "${MUNICIPAL}") { mapping { version } progress { value mappingVersion } } }`,
      );
      return (data as { indicator: unknown }).indicator;
    };

    test('counts by the shipped mapping, approved as version 1', async () => {
      const { data, errors } = await rig.ask(
        `{ indicator(id: "${MUNICIPAL}") { mapping { id version state shipped author approver } progress { value status mappingVersion reported } } }`,
      );
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        indicator: {
          mapping: {
            id: `${MUNICIPAL}@1`,
            version: 1,
            state: 'APPROVED',
            shipped: true,
            author: 'queqiao',
            approver: 'queqiao',
          },
          progress: { value: 1, status: 'AT_RISK', mappingVersion: 1, reported: false },
        },
      });
    });

    test('puts a draft in force once a second person has approved it, and retires the version before', async () => {
      const id = await draft();
      expect(id).toBe(`${MUNICIPAL}@2`);
      expect(await outcome()).toEqual({ mapping: { version: 1 }, progress: { value: 1, mappingVersion: 1 } });
      expect((await step('approveMapping', id, 'approver')).errors).toMatchObject([
        { extensions: { code: 'CONFLICT' } },
      ]);
      expect((await step('submitMapping', id, 'administrator')).data).toMatchObject({ it: { state: 'SUBMITTED' } });
      expect((await step('approveMapping', id, 'administrator')).errors).toMatchObject([
        { message: expect.stringContaining('另一人'), extensions: { code: 'FORBIDDEN' } },
      ]);
      expect((await step('approveMapping', id, 'approver', '同意')).data).toMatchObject({
        it: { state: 'APPROVED', approver: 'approver', comment: '同意' },
      });
      expect(await outcome()).toEqual({ mapping: { version: 2 }, progress: { value: 2, mappingVersion: 2 } });
      const { data } = await rig.ask(`{ indicator(id: "${MUNICIPAL}") { mappings { version state endedAt } } }`);
      expect(data).toEqual({
        indicator: {
          mappings: [
            { version: 2, state: 'APPROVED', endedAt: null },
            { version: 1, state: 'RETIRED', endedAt: expect.stringMatching(/^2026-09-01T08:00:00/) },
          ],
        },
      });
    });

    test('keeps every step in the audit log, with the digest of what was approved', async () => {
      const { nodes } = await rig.store.audit.page({ first: 3 });
      const { data } = await rig.ask(`{ indicator(id: "${MUNICIPAL}") { mapping { digest } } }`);
      const { digest } = (data as { indicator: { mapping: { digest: string } } }).indicator.mapping;
      expect(nodes.map(({ actor, action, subject, detail }) => ({ actor, action, subject, detail }))).toMatchObject([
        {
          actor: 'approver',
          action: 'approveMapping',
          subject: `${MUNICIPAL}@2`,
          detail: { digest, state: 'APPROVED', comment: '同意' },
        },
        { actor: 'administrator', action: 'submitMapping', detail: { digest } },
        { actor: 'administrator', action: 'draftMapping', detail: { digest, comment: '候选也计入' } },
      ]);
    });

    test('lets one of two approvals at once win', async () => {
      const id = await draft();
      await step('submitMapping', id, 'administrator');
      const both = await Promise.all([step('approveMapping', id, 'approver'), step('approveMapping', id, 'another')]);
      expect(both.filter(({ errors }) => errors === undefined)).toHaveLength(1);
      expect(both.flatMap(({ errors }) => errors ?? [])).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
    });

    test('lets nobody rewrite a version, nor approve it by SQL as its author', async () => {
      const { database } = rig.store;
      const run = (text: string) => database.query({ text, values: [] });
      await expect(run(`update mapping_version set measure = '{"count":true}' where version = 2`)).rejects.toThrow(
        'new version',
      );
      await expect(run(`update mapping_version set approver = 'x' where state = 'APPROVED'`)).rejects.toThrow(
        'does not go from',
      );
      await expect(run('delete from mapping_version')).rejects.toThrow('only ever added to');
      const id = await draft();
      await step('submitMapping', id, 'administrator');
      await expect(
        run(
          `update mapping_version set state = 'APPROVED', approver = author, decided_at = now() where state = 'SUBMITTED'`,
        ),
      ).rejects.toThrow('approver_is_not_author');
      expect((await step('rejectMapping', id, 'approver', '口径过宽')).data).toMatchObject({
        it: { state: 'REJECTED', comment: '口径过宽' },
      });
      expect((await step('submitMapping', id, 'administrator')).errors).toMatchObject([
        { extensions: { code: 'CONFLICT' } },
      ]);
    });

    test('gives no value once the mapping is retired, and its earlier value for an earlier moment', async () => {
      const before = new Date(rig.clock.now + 1000).toISOString();
      rig.clock.now += 86_400_000;
      const { data } = await rig.ask(`{ indicator(id: "${MUNICIPAL}") { mapping { id } } }`);
      const { id } = (data as { indicator: { mapping: { id: string } } }).indicator.mapping;
      expect((await step('retireMapping', id, 'administrator', ' ')).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', argument: 'comment' } },
      ]);
      await step('retireMapping', id, 'administrator', '不再适用');
      const asked = await rig.ask(
        `{ indicator(id: "${MUNICIPAL}") { mapping { id } now: progress { value status absence } before: progress(asOf: "${before}") { value mappingVersion } } }`,
      );
      expect(asked.data).toEqual({
        indicator: {
          mapping: null,
          now: { value: null, status: 'NO_DATA', absence: 'NOT_REPORTED' },
          before: { value: 2, mappingVersion: 3 },
        },
      });
    });

    test.each([
      ['an unknown indicator', { ...INPUT, indicator: 'none' }, { argument: 'input.indicator' }],
      ['a total', { ...INPUT, indicator: 'baoji-2024-37/carriers' }, { argument: 'input.indicator' }],
      [
        'an unknown attribute',
        { ...INPUT, where: { eq: ['colour', 'red'] } },
        { faults: [{ pointer: '/where/eq/0' }] },
      ],
    ])('refuses to draft for %s, with the place', async (_, input, extensions) => {
      const { errors } = await rig.ask(DRAFT, { input });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', ...extensions } }]);
    });

    test('refuses a caller whom nobody knows', async () => {
      expect((await rig.ask(DRAFT, { input: INPUT }, null)).errors).toMatchObject([
        { extensions: { code: 'UNAUTHENTICATED' } },
      ]);
    });

    test('offers record types with their attributes', async () => {
      const { data } = await rig.ask('{ recordTypes { name systems attributes { name type values description } } }');
      expect(
        (data as { recordTypes: { name: string }[] }).recordTypes.find(({ name }) => name === 'Cultivation'),
      ).toMatchObject({
        systems: ['shanqitong'],
        attributes: expect.arrayContaining([
          {
            name: 'status',
            type: 'Enum',
            values: ['CANDIDATE', 'RECOGNIZED', 'REVOKED'],
            description: expect.any(String),
          },
        ]),
      });
    });
  });
}
