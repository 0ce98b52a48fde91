import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPolicyRig, type PolicyRig } from '../testing/policy-rig.ts';
import type { ReceivedVersion } from '../testing/record-writer.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';

const ENTERPRISES = 'baoji-2024-37/municipal-enterprises';
const SUBSIDIES = 'baoji-2024-37/rd-subsidy-share';

function cultivation(id: string, uscc: string, status = 'RECOGNIZED', region = '610300'): ReceivedVersion {
  const attributes = { uscc, level: 'MUNICIPAL', status, recognizedOn: '2025-01-01', revokedOn: null };
  return { system: 'shanqitong', type: 'Cultivation', id, region, attributes };
}

function project(id: string, appraisal: string, subsidy: number, totalCost: number): ReceivedVersion {
  const attributes = { uscc: 'A', schoolCode: 'S', demandId: null, appraisal, subsidy, totalCost };
  return { system: 'shanqitong', type: 'RdProject', id, region: '610300', attributes };
}

function base(id: string, kind: string, status = 'BUILT'): ReceivedVersion {
  const attributes = { kind, status, schoolCodes: ['S1'], usccs: ['A', 'B'], leadSchoolCode: null };
  return { system: 'zhijiao', type: 'Base', id, region: '610300', attributes };
}

interface EvidenceNode {
  readonly record: { readonly id: string; readonly version: number };
  readonly contribution: number;
  readonly denominatorContribution: number | null;
  readonly counted: boolean;
  readonly reason: string;
  readonly decision: object | null;
}

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    let rig: PolicyRig;
    beforeAll(async () => {
      rig = await startPolicyRig(engine);
      await rig.receive(
        cultivation('1', 'A'),
        cultivation('2', 'B', 'CANDIDATE'),
        cultivation('3', 'A'),
        cultivation('4', 'C', 'RECOGNIZED', '632800'),
        project('1', 'PASSED', 10, 100),
        project('2', 'PASSED', 20, 100),
        project('3', 'FAILED', 90, 100),
        base('1', 'TRAINING_BASE'),
        base('2', 'MUNICIPAL_CONSORTIUM'),
        base('3', 'MUNICIPAL_CONSORTIUM', 'PLANNED'),
      );
    });
    afterAll(() => rig[Symbol.asyncDispose]());

    async function evidence(indicator: string, args = '(first: 100)'): Promise<EvidenceNode[]> {
      const { data, errors } = await rig.ask(
        `{ indicator(id: "${indicator}") { evidence${args} { totalCount nodes { record { id version } contribution denominatorContribution counted reason decision { include reason by at } } } } }`,
      );
      expect(errors).toBeUndefined();
      const found = (data as { indicator: { evidence: { totalCount: number; nodes: EvidenceNode[] } } }).indicator
        .evidence;
      expect(found.totalCount).toBe(found.nodes.length);
      return found.nodes;
    }

    test('gives each record that counts, and counts each enterprise once', async () => {
      expect(await evidence(ENTERPRISES)).toEqual([
        {
          record: { id: '1', version: 1 },
          contribution: 1,
          denominatorContribution: null,
          counted: true,
          reason: '符合映射第 1 版的条件 / fulfils version 1 of the mapping',
          decision: null,
        },
        {
          record: { id: '3', version: 1 },
          contribution: 0,
          denominatorContribution: null,
          counted: true,
          reason: expect.stringContaining('另一条记录'),
          decision: null,
        },
      ]);
    });

    test('gives each record of the region that was considered and does not count, with what is not as it must be', async () => {
      const rest = await evidence(ENTERPRISES, '(counted: false, first: 100)');
      expect(rest).toMatchObject([{ record: { id: '2' }, contribution: 0, counted: false }]);
      expect(rest[0]?.reason).toBe(
        '不满足条件:状态是“已认定”,实为“培育入库” / fails the condition: status is recognised; it is candidate',
      );
      expect((await evidence(ENTERPRISES, '(counted: null, first: 100)')).map(({ record }) => record.id)).toEqual([
        '1',
        '2',
        '3',
      ]);
    });

    test('gives for a ratio what each record adds to both sides', async () => {
      expect(
        (await evidence(SUBSIDIES)).map(({ contribution, denominatorContribution }) => [
          contribution,
          denominatorContribution,
        ]),
      ).toEqual([
        [10, 100],
        [20, 100],
      ]);
    });

    test('says by code and parameters why a record does not count', async () => {
      const answer = await rig.ask(
        `{ indicator(id: "${ENTERPRISES}") { evidence(counted: false) { nodes { record { id } reasonCode reasonParameters } } } }`,
      );
      expect(answer.data).toMatchObject({
        indicator: {
          evidence: {
            nodes: [
              {
                record: { id: '2' },
                reasonCode: 'FAILS',
                reasonParameters: { attribute: 'status', operator: 'eq', values: ['RECOGNIZED'], actual: 'CANDIDATE' },
              },
            ],
          },
        },
      });
    });

    const ids = async (indicator: string, args: string) =>
      (await evidence(indicator, args)).map(({ record }) => record.id);

    test('orders by contribution, and by the newest change, page by page', async () => {
      expect(await ids(SUBSIDIES, '(counted: null, first: 100, order: CONTRIBUTION)')).toEqual(['2', '1', '3']);
      expect(await ids(SUBSIDIES, '(counted: null, first: 100, order: CHANGED)')).toEqual(['3', '2', '1']);
      // The second record of an enterprise that counts once adds nothing.
      expect(await ids(ENTERPRISES, '(counted: null, first: 100, order: CONTRIBUTION)')).toEqual(['1', '2', '3']);
      const select = `{ nodes { record { id } } pageInfo { hasNextPage endCursor } }`;
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { data } = await rig.ask(
          `query ($after: String) { indicator(id: "${SUBSIDIES}") {
             evidence(counted: null, first: 1, order: CONTRIBUTION, after: $after) ${select} } }`,
          { after },
        );
        const { evidence: one } = (
          data as {
            indicator: {
              evidence: { nodes: { record: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
            };
          }
        ).indicator;
        seen.push(...one.nodes.map(({ record }) => record.id));
        after = one.pageInfo.hasNextPage ? one.pageInfo.endCursor : null;
        if (after !== null) {
          const other = await rig.ask(
            `query ($after: String) { indicator(id: "${SUBSIDIES}") { evidence(order: CHANGED, after: $after) ${select} } }`,
            { after },
          );
          // A page of one order says nothing of another.
          expect(other.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
        }
      } while (after !== null);
      expect(seen).toEqual(['2', '1', '3']);
    });

    test('finds records by id and by what people call them', async () => {
      expect(await ids(ENTERPRISES, '(counted: null, first: 100, search: "3")')).toEqual(['3']);
      await rig.receive({
        system: 'shanqitong',
        type: 'Enterprise',
        id: 'B',
        region: '610300',
        attributes: { uscc: 'B', name: '渭滨精密机床' },
      });
      expect(await ids(ENTERPRISES, '(counted: null, first: 100, search: "精密")')).toEqual(['2']);
      const long = await rig.ask(
        `{ indicator(id: "${ENTERPRISES}") { evidence(search: "${'x'.repeat(101)}") { totalCount } } }`,
      );
      expect(long.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    });

    const page = async (after: string | null) => {
      const { data } = await rig.ask(
        `query ($after: String) { indicator(id: "baoji-2024-37/carriers") { evidence(first: 1, after: $after) { nodes { record { id } } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
      return (
        data as {
          indicator: { evidence: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
        }
      ).indicator.evidence;
    };

    test('gives for a total the evidence of its components, page by page', async () => {
      const first = await page(null);
      expect(first).toMatchObject({ nodes: [{ record: { id: '2' } }], pageInfo: { hasNextPage: true } });
      expect(await page(first.pageInfo.endCursor)).toMatchObject({
        nodes: [{ record: { id: '1' } }],
        pageInfo: { hasNextPage: false },
      });
    });

    const decide = (id: string, include: boolean, more: object = {}) =>
      rig.enact('proposeDecision', 'DecisionInput', {
        indicator: ENTERPRISES,
        system: 'shanqitong',
        type: 'Cultivation',
        id,
        include,
        reason: '现场核实',
        ...more,
      });

    const evidenceOf = async (id: string) =>
      (await evidence(ENTERPRISES, '(first: 100, counted: null)')).find(({ record }) => record.id === id);

    const progress = async (indicator = ENTERPRISES) => {
      const { data } = await rig.ask(`{ indicator(id: "${indicator}") { progress { value digest status } } }`);
      return (data as { indicator: { progress: { value: number; digest: string; status: string } } }).indicator
        .progress;
    };

    test('includes and excludes a record by hand, shows it, and counts by the last word', async () => {
      const before = await progress();
      expect((await decide('2', true)).errors).toBeUndefined();
      expect(await evidenceOf('2')).toMatchObject({
        counted: true,
        contribution: 1,
        reason: '人工纳入:现场核实 / included by hand: 现场核实',
        decision: { include: true, reason: '现场核实', by: 'administrator' },
      });
      expect(await progress()).toMatchObject({ value: 2 });
      rig.clock.now += 1000;
      await decide('1', false);
      await decide('3', false);
      expect(await evidenceOf('1')).toMatchObject({ counted: false, contribution: 0 });
      expect(await progress()).toMatchObject({ value: 1 });
      rig.clock.now += 1000;
      await decide('2', false);
      await decide('1', true);
      await decide('3', true);
      expect(await progress()).toEqual(before);
    });

    test('holds to a decision when the record changes, and when its key does', async () => {
      rig.clock.now += 1000;
      await decide('2', true);
      await rig.receive(cultivation('2', 'B', 'REVOKED'));
      expect(await progress()).toMatchObject({ value: 2 });
      await rig.receive({ ...cultivation('9', 'B', 'REVOKED'), formerId: '2' });
      expect(await progress()).toMatchObject({ value: 2 });
      expect((await evidence(ENTERPRISES)).find(({ record }) => record.id === '9')?.decision).toMatchObject({
        include: true,
      });
    });

    test.each([
      ['another type of record', '1', { type: 'Base' }, 'type'],
      ['a record that nobody knows', 'none', {}, 'id'],
      ['a record of another region', '4', {}, 'id'],
      ['an unknown indicator', '1', { indicator: 'none' }, 'indicator'],
      ['no reason', '1', { reason: ' ' }, 'reason'],
    ])('refuses to decide about %s', async (_, id, more, argument) => {
      expect((await decide(id, true, more)).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', argument } },
      ]);
    });

    test('binds a sign-off to the value that was seen, and shows when it has changed since', async () => {
      const sign = (digest: string) =>
        rig.ask(
          'mutation ($i: ID!, $d: String!) { signOff(indicator: $i, digest: $d) { value by differsFromCurrent } }',
          { i: ENTERPRISES, d: digest },
          'approver',
        );
      const seen = await progress();
      expect((await sign('0'.repeat(64))).errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
      expect((await sign('none')).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', argument: 'digest' } },
      ]);
      expect((await sign(seen.digest)).data).toEqual({
        signOff: { value: seen.value, by: 'approver', differsFromCurrent: false },
      });
      await rig.receive(cultivation('1', 'A', 'REVOKED'), cultivation('5', 'D'));
      const { data } = await rig.ask(
        `{ indicator(id: "${ENTERPRISES}") { signOffs { id value digest differsFromCurrent } } }`,
      );
      expect(data).toEqual({
        indicator: {
          signOffs: [{ id: expect.any(String), value: seen.value, digest: seen.digest, differsFromCurrent: true }],
        },
      });
      expect((await sign(seen.digest)).errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
    });

    const report = (indicator: string, more: object = {}) =>
      rig.enact('proposeReport', 'ReportInput', { indicator, asOf: '2025-12-31', value: 7, note: '年报', ...more });

    const present = async (indicator: string) => {
      const { data } = await rig.ask(
        `{ indicator(id: "${indicator}") { progress { value reported status absence mappingVersion year gap } } }`,
      );
      return (data as { indicator: { progress: object } }).indicator.progress;
    };

    test('keeps what is reported by hand, marks it so, and refuses it where records give a value', async () => {
      expect((await report('haixi-2020-93/industry-enterprises')).errors).toBeUndefined();
      expect(await present('haixi-2020-93/industry-enterprises')).toMatchObject({
        value: 7,
        reported: true,
        status: 'OVERDUE',
        absence: null,
        mappingVersion: null,
        year: null,
      });
      expect((await report(ENTERPRISES)).errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
      expect((await report('baoji-2024-37/carriers')).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', argument: 'indicator' } },
      ]);
      expect((await report('haixi-2020-93/industry-enterprises', { asOf: '2026-09-02' })).errors).toMatchObject([
        { extensions: { argument: 'asOf' } },
      ]);
      expect(
        (await report('haixi-2020-93/surcharge-share', { value: 30, numerator: 1, denominator: 2 })).errors,
      ).toMatchObject([{ extensions: { argument: 'value' } }]);
    });

    test('compares the years that were reported', async () => {
      const investment = 'haixi-2020-93/vocational-investment';
      const reportOf = async (day: string, value: number) => {
        rig.clock.now += 1000;
        await report(investment, { asOf: day, value, note: '决算' });
        return present(investment);
      };
      await reportOf('2023-12-31', 100);
      expect(await reportOf('2024-12-31', 90)).toMatchObject({
        value: 90,
        status: 'AT_RISK',
        year: 2024,
        gap: 10,
      });
      expect(await reportOf('2024-12-31', 110)).toMatchObject({
        value: 110,
        status: 'MET',
        year: 2024,
        gap: 0,
      });
      const { data } = await rig.ask(
        `{ indicator(id: "${investment}") { history(first: 3) { totalCount nodes { year value status reported } } } }`,
      );
      expect(data).toEqual({
        indicator: {
          history: {
            totalCount: expect.any(Number),
            nodes: [
              { year: 2024, value: 110, status: 'MET', reported: true },
              { year: 2024, value: 90, status: 'AT_RISK', reported: true },
              { year: 2023, value: 100, status: 'NO_DATA', reported: true },
            ],
          },
        },
      });
    });

    test('revises a target and keeps the old one', async () => {
      const revise = (more: object) =>
        rig.enact('proposeTarget', 'TargetInput', { indicator: ENTERPRISES, reason: '中期调整', ...more });
      const before = new Date(rig.clock.now).toISOString();
      rig.clock.now += 1000;
      const { value } = await progress();
      expect((await revise({ lower: value, dueOn: '2026-06-30' })).errors).toBeUndefined();
      const now = await rig.ask(
        `{ indicator(id: "${ENTERPRISES}") { lower upper dueOn revisions { lower dueOn reason by } progress { status gap } } }`,
      );
      expect(now.data).toEqual({
        indicator: {
          lower: value,
          upper: null,
          dueOn: '2026-06-30',
          revisions: [
            { lower: value, dueOn: '2026-06-30', reason: '中期调整', by: 'administrator' },
            { lower: 10, dueOn: '2026-12-31', reason: expect.stringContaining('宝政办发'), by: '宝鸡市人民政府办公室' },
          ],
          progress: { status: 'MET', gap: 0 },
        },
      });
      const { data } = await rig.ask(`{ indicator(id: "${ENTERPRISES}") { progress(asOf: "${before}") { status } } }`);
      expect(data).toEqual({ indicator: { progress: { status: 'AT_RISK' } } });
      expect((await revise({ upper: 3 })).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', argument: 'upper' } },
      ]);
      expect((await revise({ dueOn: '2020-01-01' })).errors).toMatchObject([{ extensions: { argument: 'dueOn' } }]);
      expect((await revise({})).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    });

    test('gives schools and enterprises the indicators that count them', async () => {
      const { data } = await rig.ask(
        'query ($of: [_Any!]!) { found: _entities(representations: $of) { ... on School { indicators { id } } ... on Enterprise { indicators { id } } } }',
        {
          of: [
            { __typename: 'School', code: 'S1' },
            { __typename: 'Enterprise', uscc: 'D' },
            { __typename: 'Enterprise', uscc: 'C' },
          ],
        },
      );
      expect(data).toEqual({
        found: [
          { indicators: [{ id: 'baoji-2024-37/municipal-consortia' }, { id: 'baoji-2024-37/training-bases' }] },
          { indicators: [{ id: ENTERPRISES }] },
          { indicators: [] },
        ],
      });
    });
  });
}
