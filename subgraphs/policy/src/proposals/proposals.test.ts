import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fieldOf, startPolicyRig, type Answer, type PolicyRig } from '../testing/policy-rig.ts';
import type { ReceivedVersion } from '../testing/record-writer.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';

const ENTERPRISES = 'baoji-2024-37/municipal-enterprises';
const MATCHMAKING = 'baoji-2024-37/matchmaking-enterprises';
const INVESTMENT = 'haixi-2020-93/vocational-investment';
const CONSORTIA = 'baoji-2024-37/municipal-consortia';

function cultivation(id: string, uscc: string, status = 'RECOGNIZED'): ReceivedVersion {
  const attributes = { uscc, level: 'MUNICIPAL', status };
  return { system: 'shanqitong', type: 'Cultivation', id, region: '610300', attributes };
}

function base(id: string, kind: string, status = 'BUILT'): ReceivedVersion {
  const attributes = { kind, status, region: '610302', schoolCodes: [], usccs: [] };
  return { system: 'zhijiao', type: 'Base', id, region: '610302', attributes };
}

const candidatesToo = (indicator = ENTERPRISES) => ({
  indicator,
  recordType: 'Cultivation',
  where: { eq: ['level', 'MUNICIPAL'] },
  measure: { countDistinct: 'uscc' },
});

interface Shown {
  readonly id: string;
  readonly digest: string;
}

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    let rig: PolicyRig;
    beforeEach(async () => {
      rig = await startPolicyRig(engine);
      await rig.receive(cultivation('1', 'A'), cultivation('2', 'B', 'CANDIDATE'), base('1', 'MUNICIPAL_CONSORTIUM'));
    });
    afterEach(() => rig[Symbol.asyncDispose]());

    type As = Parameters<PolicyRig['ask']>[2];

    async function run(mutation: string, type: string, input: unknown, as?: As) {
      return rig.ask(`mutation ($of: ${type}) { done: ${mutation} { id digest state } }`, { of: input }, as);
    }
    const propose = (name: string, type: string, input: unknown, as?: As) =>
      run(`${name}(input: $of)`, `${type}!`, input, as);
    const submit = (ids: readonly string[], as?: As) => run('submitProposals(ids: $of)', '[ID!]!', ids, as);
    const approve = (of: readonly Shown[], as: As = 'approver') =>
      run(
        'approveProposals(approvals: $of)',
        '[ApprovalInput!]!',
        of.map(({ id, digest }) => ({ id, digest })),
        as,
      );
    const done = (answer: Answer): unknown => fieldOf(answer, 'done');
    const many = (answer: Answer) => done(answer) as readonly [Shown, ...Shown[]];
    const refused = (code: string, more: object = {}) => [{ extensions: { code, ...more } }];

    async function submitted(name: string, type: string, input: unknown, as?: As): Promise<Shown> {
      const proposed = await propose(name, type, input, as);
      expect(proposed.errors).toBeUndefined();
      const answer = await submit([(done(proposed) as Shown).id], as);
      expect(answer.errors).toBeUndefined();
      return many(answer)[0];
    }

    async function progress(indicator = ENTERPRISES): Promise<unknown> {
      const answer = await rig.ask(
        `{ indicator(id: "${indicator}") { progress { value status reported mappingVersion } } }`,
      );
      return (fieldOf(answer, 'indicator') as { progress: unknown }).progress;
    }

    test('moves a number only once a second person has put in force what they saw', async () => {
      const mapping = await submitted('proposeMapping', 'MappingInput', candidatesToo());
      expect(await progress()).toMatchObject({ value: 1, mappingVersion: 1 });
      const shown = await rig.ask(
        `query ($id: ID!) { proposal(id: $id) { kind state stale mayDecide whyNot author { id } mapping { words version inForce }
          preview { before { value } after { value } entering { nodes { id } } leaving { totalCount } affected { indicator { id } } warnings { code } } } }`,
        { id: mapping.id },
        'approver',
      );
      expect(shown).toEqual({
        data: {
          proposal: {
            kind: 'MAPPING',
            state: 'SUBMITTED',
            stale: false,
            mayDecide: true,
            whyNot: null,
            author: { id: 'administrator' },
            mapping: {
              words: expect.stringContaining('cultivation and recognition where level is municipal'),
              version: 0,
              inForce: false,
            },
            preview: {
              before: { value: 1 },
              after: { value: 2 },
              entering: { nodes: [{ id: '2' }] },
              leaving: { totalCount: 0 },
              affected: [],
              warnings: [],
            },
          },
        },
      });
      expect((await approve([mapping], 'administrator')).errors).toMatchObject(refused('FORBIDDEN'));
      expect((await approve([{ ...mapping, digest: '0'.repeat(64) }])).errors).toMatchObject(refused('CONFLICT'));
      expect((await approve([mapping])).errors).toBeUndefined();
      expect(await progress()).toMatchObject({ value: 2, mappingVersion: 2 });
      expect((await approve([mapping])).errors).toMatchObject(refused('CONFLICT'));
    });

    test('refuses to put in force what rests on something that has changed since', async () => {
      const second = await submitted('proposeMapping', 'MappingInput', candidatesToo());
      const third = await submitted('proposeMapping', 'MappingInput', { ...candidatesToo(), measure: { count: true } });
      await approve([third]);
      expect((await approve([second])).errors).toMatchObject(refused('CONFLICT'));
      expect(await progress()).toMatchObject({ mappingVersion: 2 });
      const { data } = await rig.ask(
        `{ proposals(state: SUBMITTED) { nodes { id stale mayDecide } } }`,
        {},
        'approver',
      );
      expect(data).toEqual({ proposals: { nodes: [{ id: second.id, stale: true, mayDecide: false }] } });
    });

    test('shows what a change does to the totals that the indicator is part of', async () => {
      for (const [id, kind] of [
        ['2', 'INDUSTRY_COMMUNITY'],
        ['3', 'OPEN_PRACTICE_CENTRE'],
        ['4', 'TRAINING_BASE'],
      ]) {
        await rig.receive(base(id ?? '', kind ?? ''));
      }
      const decision = {
        indicator: CONSORTIA,
        system: 'zhijiao',
        type: 'Base',
        id: '1',
        include: false,
        reason: '未验收',
      };
      const proposed = await submitted('proposeDecision', 'DecisionInput', decision);
      const { data } = await rig.ask(
        `query ($id: ID!) { proposal(id: $id) { preview { after { value } leaving { nodes { id } } affected { indicator { id } before { value } after { value } } } } }`,
        { id: proposed.id },
        'approver',
      );
      expect(data).toEqual({
        proposal: {
          preview: {
            after: { value: 0 },
            leaving: { nodes: [{ id: '1' }] },
            affected: [{ indicator: { id: 'baoji-2024-37/carriers' }, before: { value: 4 }, after: { value: 3 } }],
          },
        },
      });
      await approve([proposed]);
      expect(await progress(CONSORTIA)).toMatchObject({ value: 0 });
      expect(await progress('baoji-2024-37/carriers')).toMatchObject({ value: 3 });
    });

    test('lets nobody alone replace what records say by a report of their own', async () => {
      const own = { indicator: MATCHMAKING, asOf: '2026-08-31', value: 742, note: '自报' };
      await rig.receive({
        system: 'shanqitong',
        type: 'Cooperation',
        id: '1',
        region: '610300',
        attributes: { uscc: 'A', schoolCode: 'S', kind: 'VISIT' },
      });
      expect((await propose('proposeReport', 'ReportInput', own)).errors).toMatchObject(refused('CONFLICT'));
      const retire = await rig.ask(
        `mutation { done: proposeRetirement(mapping: "${MATCHMAKING}@1", reason: "停用") { id digest } }`,
      );
      const { id } = done(retire) as Shown;
      const [retirement] = many(await submit([id]));
      expect((await approve([retirement], 'administrator')).errors).toMatchObject(refused('FORBIDDEN'));
      await approve([retirement]);
      expect(await progress(MATCHMAKING)).toMatchObject({ value: null, status: 'NO_DATA' });
      const report = await submitted('proposeReport', 'ReportInput', own);
      expect((await approve([report], 'administrator')).errors).toMatchObject(refused('FORBIDDEN'));
      expect(await progress(MATCHMAKING)).toMatchObject({ value: null });
      const target = await submitted('proposeTarget', 'TargetInput', {
        indicator: ENTERPRISES,
        lower: 1,
        reason: '调低',
      });
      expect((await approve([target], 'administrator')).errors).toMatchObject(refused('FORBIDDEN'));
      expect(await progress()).toMatchObject({ status: 'AT_RISK' });
    });

    test('lets whoever is confined to a region move, decide, preview and see nothing of another', async () => {
      const haixi = { subject: 'haixi', regions: ['632800'] };
      const county = { subject: 'county', regions: ['610323'] };
      const mapping = await submitted('proposeMapping', 'MappingInput', candidatesToo());
      for (const as of [haixi, county]) {
        expect((await propose('proposeMapping', 'MappingInput', candidatesToo(), as)).errors).toMatchObject(
          refused('FORBIDDEN'),
        );
        expect((await approve([mapping], as)).errors).toMatchObject(refused('FORBIDDEN'));
        const preview = `query ($of: MappingInput!) { previewMapping(input: $of) { before { value } } }`;
        expect((await rig.ask(preview, { of: candidatesToo() }, as)).errors).toMatchObject(refused('FORBIDDEN'));
        const sign = await rig.ask(
          `mutation { signOff(indicator: "${ENTERPRISES}", digest: "${'0'.repeat(64)}") { id } }`,
          {},
          as,
        );
        expect(sign.errors).toMatchObject(refused('FORBIDDEN'));
        const seen = `{ proposals { totalCount } proposal(id: "${mapping.id}") { id } indicator(id: "${ENTERPRISES}") { proposals { id } } }`;
        expect((await rig.ask(seen, {}, as)).data).toEqual({
          proposals: { totalCount: 0 },
          proposal: null,
          indicator: { proposals: [] },
        });
      }
      const target = { indicator: ENTERPRISES, lower: 1, reason: '调低' };
      expect((await propose('proposeTarget', 'TargetInput', target, haixi)).errors).toMatchObject(refused('FORBIDDEN'));
      const report = { indicator: INVESTMENT, asOf: '2025-12-31', value: 9, note: '决算' };
      expect((await propose('proposeReport', 'ReportInput', report, haixi)).errors).toBeUndefined();
    });

    test('does several at once or none, and says which of them is at fault', async () => {
      const rows = [2023, 2024].map((year) => ({
        indicator: INVESTMENT,
        asOf: `${year}-12-31`,
        value: year,
        note: '决算',
      }));
      const all = (inputs: unknown) => run('proposeReports(inputs: $of)', '[ReportInput!]!', inputs);
      expect((await all([rows[0], { ...rows[1], asOf: '2099-01-01' }])).errors).toMatchObject(
        refused('BAD_USER_INPUT', { row: 1, argument: 'asOf' }),
      );
      const batch = many(await all(rows));
      const ids = batch.map(({ id }) => id);
      expect((await submit(ids.slice(0, 1))).errors).toMatchObject(refused('CONFLICT'));
      const shown = many(await submit(ids));
      expect((await approve(shown.slice(1))).errors).toMatchObject(refused('CONFLICT'));
      expect((await approve([shown[0], { ...shown[1], digest: 'other' } as Shown])).errors).toMatchObject(
        refused('CONFLICT', { row: 1 }),
      );
      expect(await progress(INVESTMENT)).toMatchObject({ value: null });
      expect((await approve(shown)).errors).toBeUndefined();
      expect(await progress(INVESTMENT)).toMatchObject({ value: 2024, status: 'MET', reported: true });
    });

    test('refuses two changes of the same in one approval, which would hide one of them', async () => {
      const one = await submitted('proposeMapping', 'MappingInput', candidatesToo());
      const other = await submitted('proposeMapping', 'MappingInput', { ...candidatesToo(), measure: { count: true } });
      expect((await approve([one, other])).errors).toMatchObject(refused('CONFLICT'));
      expect(await progress()).toMatchObject({ mappingVersion: 1 });
    });

    test('counts by the rule again once a decision is withdrawn, and by the report before once one is', async () => {
      const key = { indicator: ENTERPRISES, system: 'shanqitong', type: 'Cultivation', id: '2' };
      await rig.enact('proposeDecision', 'DecisionInput', { ...key, include: true, reason: '核实' });
      expect(await progress()).toMatchObject({ value: 2 });
      const args = Object.entries({ ...key, reason: '有误' }).map(([name, value]) => `${name}: "${value}"`);
      const taken = await rig.ask(`mutation { done: proposeDecisionWithdrawal(${args.join(', ')}) { id } }`);
      const [withdrawal] = many(await submit([(done(taken) as Shown).id]));
      expect((await approve([withdrawal])).errors).toBeUndefined();
      expect(await progress()).toMatchObject({ value: 1 });

      for (const value of [7, 70]) {
        await rig.enact('proposeReport', 'ReportInput', {
          indicator: INVESTMENT,
          asOf: '2025-12-31',
          value,
          note: '决算',
        });
      }
      const answer = await rig.ask(`{ indicator(id: "${INVESTMENT}") { reports { id value by { id } withdrawnAt } } }`);
      const { reports } = fieldOf(answer, 'indicator') as { reports: { id: string; value: number }[] };
      expect(reports.map(({ value }) => value)).toEqual([70, 7]);
      const wrong = await rig.ask(
        `mutation { done: proposeReportWithdrawal(report: "${reports[0]?.id}", reason: "有误") { id } }`,
      );
      const [gone] = many(await submit([(done(wrong) as Shown).id]));
      expect((await approve([gone])).errors).toBeUndefined();
      expect(await progress(INVESTMENT)).toMatchObject({ value: 7 });
    });

    test('draws the line from a baseline that was put in force', async () => {
      const share = 'baoji-2024-37/dual-qualified-secondary';
      const line = async () =>
        fieldOf(await rig.ask(`{ indicator(id: "${share}") { baseline progress { line { from to } } } }`), 'indicator');
      expect(await line()).toEqual({ baseline: null, progress: { line: null } });
      const proposed = await rig.ask(
        `mutation { done: proposeBaseline(indicator: "${share}", value: 41.5, reason: "普查") { id } }`,
      );
      const [baseline] = many(await submit([(done(proposed) as Shown).id]));
      await approve([baseline]);
      expect(await line()).toEqual({ baseline: 41.5, progress: { line: { from: 41.5, to: 60 } } });
    });

    test('keeps the signature of a value from whoever reported it', async () => {
      await rig.enact('proposeReport', 'ReportInput', {
        indicator: INVESTMENT,
        asOf: '2025-12-31',
        value: 7,
        note: '决算',
      });
      const answer = await rig.ask(`{ indicator(id: "${INVESTMENT}") { progress { digest } } }`);
      const { digest } = (fieldOf(answer, 'indicator') as { progress: Shown }).progress;
      const sign = (as: string) =>
        rig.ask(`mutation { signOff(indicator: "${INVESTMENT}", digest: "${digest}") { value } }`, {}, as);
      expect((await sign('administrator')).errors).toMatchObject(refused('FORBIDDEN'));
      expect((await sign('approver')).data).toEqual({ signOff: { value: 7 } });
    });

    test('lets only its author take a proposal back, and only another reject it', async () => {
      const mapping = await submitted('proposeMapping', 'MappingInput', candidatesToo());
      const reject = (as: string) =>
        rig.ask(`mutation { rejectProposals(ids: ["${mapping.id}"], reason: "理由不足") { state reason } }`, {}, as);
      expect((await run('withdrawProposals(ids: $of)', '[ID!]!', [mapping.id], 'approver')).errors).toMatchObject(
        refused('FORBIDDEN'),
      );
      expect((await reject('administrator')).errors).toMatchObject(refused('FORBIDDEN'));
      expect((await reject('approver')).data).toEqual({
        rejectProposals: [{ state: 'REJECTED', reason: '理由不足' }],
      });
      expect((await approve([mapping])).errors).toMatchObject(refused('CONFLICT'));
    });

    test('is refused by the store itself where one person approves, or a proposal is rewritten', async () => {
      const { id } = await submitted('proposeMapping', 'MappingInput', candidatesToo());
      const { database } = rig.store;
      const change = (set: string) => database.run(`update proposal set ${set} where id = ${id}`);
      await expect(change(`state = 'APPROVED', decided_by = author, decided_at = now()`)).rejects.toThrow(
        'approver_is_not_author',
      );
      await expect(change(`content = '{}', state = 'WITHDRAWN'`)).rejects.toThrow('not rewritten');
      await expect(database.run(`delete from proposal`)).rejects.toThrow('only ever added to');
    });
  });
}
