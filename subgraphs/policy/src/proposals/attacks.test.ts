import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fieldOf, startPolicyRig, type Answer, type PolicyRig } from '../testing/policy-rig.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';

// What somebody tries who wants a number moved: at the same moment, halfway, from elsewhere, and by values beyond all sense.

const ENTERPRISES = 'baoji-2024-37/municipal-enterprises';
const SCHOOLS = 'baoji-2024-37/municipal-schools';
/** Has a mapping, and no value while there are no records. */
const SHARE = 'baoji-2024-37/dual-qualified-secondary';
const INVESTMENT = 'haixi-2020-93/vocational-investment';
const RECORD = { system: 'shanqitong', type: 'Cultivation', id: '1' };
const KEY = `indicator: "${ENTERPRISES}", system: "${RECORD.system}", type: "${RECORD.type}", id: "${RECORD.id}"`;
const MAPPING = `input: { indicator: "${ENTERPRISES}", recordType: "Cultivation", measure: { count: true } }`;

interface Fault {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

interface Shown {
  readonly id: string;
  readonly digest: string;
}

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    let rig: PolicyRig;
    beforeEach(async () => {
      rig = await startPolicyRig(engine);
      const attributes = { uscc: 'A', level: 'MUNICIPAL', status: 'CANDIDATE' };
      await rig.receive({ ...RECORD, type: 'Cultivation', region: '610300', attributes });
    });
    afterEach(() => rig[Symbol.asyncDispose]());

    type As = Parameters<PolicyRig['ask']>[2];
    const take = (field: string, as?: As): Promise<Answer> => rig.ask(`mutation { ${field} }`, {}, as);
    /** Codes; of an error without one, its message. */
    const codesOf = ({ errors = [] }: Answer): unknown[] =>
      errors.map((error: Fault) => error.extensions?.['code'] ?? error.message);

    async function submitted(field: string): Promise<Shown> {
      const proposed = fieldOf(await take(`one: ${field} { id }`), 'one') as Shown;
      const [shown] = fieldOf(await take(`all: submitProposals(ids: ["${proposed.id}"]) { id digest }`), 'all') as [
        Shown,
      ];
      return shown;
    }
    const approve = (of: readonly Shown[], as: As = 'approver'): Promise<Answer> => {
      const named = of.map(({ id, digest }) => `{ id: "${id}", digest: "${digest}" }`).join(' ');
      return take(`approveProposals(approvals: [${named}]) { state }`, as);
    };
    const target = (lower: number): string =>
      `proposeTarget(input: { indicator: "${ENTERPRISES}", lower: ${lower}, reason: "调整" })`;
    const report = (value: number): string =>
      `proposeReport(input: { indicator: "${INVESTMENT}", asOf: "2025-12-31", value: ${value}, note: "决算" })`;
    const decision = (include: boolean): string =>
      `proposeDecision(input: { ${KEY}, include: ${include}, reason: "公示" })`;

    /** What rests on something, and what changes that. */
    const BASES: Readonly<Record<string, readonly [string, string]>> = {
      'a mapping': [`proposeMapping(${MAPPING})`, `proposeRetirement(mapping: "${ENTERPRISES}@1", reason: "停用")`],
      'a retirement': [`proposeRetirement(mapping: "${ENTERPRISES}@1", reason: "停用")`, `proposeMapping(${MAPPING})`],
      'a target': [target(9), target(7)],
      'a baseline': [`proposeBaseline(indicator: "${ENTERPRISES}", value: 1, reason: "普查")`, target(7)],
      'a decision': [decision(true), decision(false)],
      'a report': [report(9), report(7)],
      'a report beside a mapping without a value': [
        `proposeReport(input: { indicator: "${SHARE}", asOf: "2025-12-31", value: 50, note: "普查" })`,
        `proposeRetirement(mapping: "${SHARE}@1", reason: "停用")`,
      ],
    };

    test.each(Object.entries(BASES))('refuses %s once what it rests on has changed', async (_, [field, change]) => {
      const [first, second] = [await submitted(field), await submitted(change)];
      expect(codesOf(await approve([second]))).toEqual([]);
      const seen = await rig.ask(`{ proposal(id: "${first.id}") { stale } }`, {}, 'approver');
      expect(seen.data).toEqual({ proposal: { stale: true } });
      expect(codesOf(await approve([first]))).toEqual(['CONFLICT']);
    });

    test('refuses the withdrawal of a decision, or of a report, that another has taken the place of', async () => {
      expect(codesOf(await approve([await submitted(decision(true))]))).toEqual([]);
      expect(codesOf(await approve([await submitted(report(7))]))).toEqual([]);
      const withdrawals = [
        await submitted(`proposeDecisionWithdrawal(${KEY}, reason: "有误")`),
        await submitted(`proposeReportWithdrawal(report: "1", reason: "有误")`),
      ];
      expect(codesOf(await approve([await submitted(decision(false))]))).toEqual([]);
      expect(codesOf(await approve([await submitted(report(9))]))).toEqual([]);
      for (const one of withdrawals) expect(codesOf(await approve([one]))).toEqual(['CONFLICT']);
    });

    test('refuses a decision about a record that was changed after it was proposed', async () => {
      const proposed = await submitted(decision(true));
      const attributes = { uscc: 'B', level: 'MUNICIPAL', status: 'CANDIDATE' };
      await rig.receive({ ...RECORD, type: 'Cultivation', region: '610300', attributes });
      expect(codesOf(await approve([proposed]))).toEqual(['CONFLICT']);
    });

    test('lets one of two approvals at the same moment, or one of approval and withdrawal, have its way', async () => {
      const first = await submitted(target(9));
      const both = await Promise.all([approve([first], 'approver'), approve([first], 'another')]);
      expect(both.flatMap(codesOf)).toEqual(['CONFLICT']);
      const second = await submitted(target(8));
      const raced = await Promise.all([approve([second]), take(`withdrawProposals(ids: ["${second.id}"]) { state }`)]);
      expect(raced.flatMap(codesOf)).toEqual(['CONFLICT']);
      const [isApproved] = raced.map(({ errors }) => errors === undefined);
      const { data } = await rig.ask(
        `{ indicator(id: "${ENTERPRISES}") { lower } proposal(id: "${second.id}") { state } }`,
      );
      expect(data).toEqual({
        indicator: { lower: isApproved === true ? 8 : 9 },
        proposal: { state: isApproved === true ? 'APPROVED' : 'WITHDRAWN' },
      });
    });

    test('lets nobody submit what another person has drafted', async () => {
      const drafted = fieldOf(await take(`one: ${target(9)} { id }`), 'one') as Shown;
      expect(codesOf(await take(`submitProposals(ids: ["${drafted.id}"]) { id }`, 'approver'))).toEqual(['FORBIDDEN']);
    });

    test('puts nothing of an approval in force that breaks off in its midst, nor notes it', async () => {
      const { database } = rig.store;
      const shown = [await submitted(target(9)), await submitted(decision(true))];
      await database.run(
        `create function break_off() returns trigger language plpgsql as $$ begin raise exception 'the node dies here'; end $$;
         create trigger break_off before insert on evidence_decision for each row execute function break_off()`,
      );
      expect(codesOf(await approve(shown))).toEqual(['the node dies here']);
      const written = {
        text: `select (select count(*)::int from target_revision where proposal is not null) as targets,
                 (select count(*)::int from proposal where state = 'SUBMITTED') as submitted,
                 (select count(*)::int from audit_entry where action = 'approveProposals') as entries`,
        values: [],
      };
      expect(await database.query(written)).toEqual([{ targets: 0, submitted: 2, entries: 0 }]);
      await database.run('drop trigger break_off on evidence_decision');
      expect(codesOf(await approve(shown))).toEqual([]);
      expect(await database.query(written)).toEqual([{ targets: 1, submitted: 0, entries: 2 }]);
    });

    test('lets whoever is confined to another region take no step at all', async () => {
      const shown = await submitted(target(9));
      const ids = `ids: ["${shown.id}"]`;
      expect(codesOf(await approve([await submitted(decision(true))]))).toEqual([]);
      const steps: Readonly<Record<string, string>> = {
        proposeMapping: `(${MAPPING}) { id }`,
        proposeRetirement: `(mapping: "${ENTERPRISES}@1", reason: "停用") { id }`,
        proposeReport: `(input: { indicator: "${SCHOOLS}", asOf: "2025-12-31", value: 1, note: "报" }) { id }`,
        proposeReports: `(inputs: [{ indicator: "${SCHOOLS}", asOf: "2025-12-31", value: 1, note: "报" }]) { id }`,
        proposeDecision: `(input: { ${KEY}, include: false, reason: "公示" }) { id }`,
        proposeDecisionWithdrawal: `(${KEY}, reason: "有误") { id }`,
        proposeTarget: `(input: { indicator: "${ENTERPRISES}", lower: 1, reason: "调整" }) { id }`,
        proposeBaseline: `(indicator: "${ENTERPRISES}", value: 1, reason: "普查") { id }`,
        proposePeriodClose: `(document: "baoji-2024-37", from: "2025-01-01", to: "2025-12-31") { id }`,
        submitProposals: `(${ids}) { id }`,
        withdrawProposals: `(${ids}) { id }`,
        approveProposals: `(approvals: [{ id: "${shown.id}", digest: "${shown.digest}" }]) { id }`,
        rejectProposals: `(${ids}, reason: "不妥") { id }`,
        setResponsible: `(indicator: "${ENTERPRISES}", department: "市教育局", reason: "分工") { id }`,
        signOff: `(indicator: "${ENTERPRISES}", digest: "${'0'.repeat(64)}") { id }`,
      };
      const known = await rig.ask('{ __type(name: "Mutation") { fields { name } } }');
      const { fields } = fieldOf(known, '__type') as { readonly fields: readonly { readonly name: string }[] };
      // These two name what only one who may write there could have made; a test of periods tries the second.
      const elsewhere = new Set(['proposeReportWithdrawal', 'proposePeriodReopen']);
      expect(
        fields
          .map(({ name }) => name)
          .filter((name) => !elsewhere.has(name))
          .toSorted(),
      ).toEqual(Object.keys(steps).toSorted());
      // Whoever could take each step, but for the region.
      const others = new Set(['approveProposals', 'rejectProposals']);
      const refused = await Promise.all(
        Object.entries(steps).map(async ([name, rest]) => {
          const as = { subject: others.has(name) ? 'approver' : 'administrator', regions: ['632800'] };
          return [name, codesOf(await take(`${name}${rest}`, as))];
        }),
      );
      expect(Object.fromEntries(refused)).toEqual(
        Object.fromEntries(Object.keys(steps).map((name) => [name, ['FORBIDDEN']])),
      );
      expect(codesOf(await approve([await submitted(report(7))]))).toEqual([]);
      const baoji = { subject: 'administrator', regions: ['610300'] };
      const withdrawal = `proposeReportWithdrawal(report: "1", reason: "有误") { id }`;
      expect(codesOf(await take(withdrawal, baoji))).toEqual(['FORBIDDEN']);
    });

    test.each([
      ['a report without end', report(1e308)],
      ['a report below nothing', report(-5)],
      [
        'a report whose share is infinite',
        `proposeReport(input: { indicator: "${INVESTMENT}", asOf: "2025-12-31", numerator: 1e308, denominator: 1e-300, note: "决算" })`,
      ],
      [
        'a report of parts below nothing',
        `proposeReport(input: { indicator: "${INVESTMENT}", asOf: "2025-12-31", numerator: -8, denominator: -4, note: "决算" })`,
      ],
      ['a target without end', target(1e308)],
      ['a target below nothing', target(-1)],
      ['a baseline without end', `proposeBaseline(indicator: "${ENTERPRISES}", value: 1e308, reason: "普查")`],
      ['a baseline below nothing', `proposeBaseline(indicator: "${ENTERPRISES}", value: -1e308, reason: "普查")`],
      ['a number that is none', `proposeBaseline(indicator: "${ENTERPRISES}", value: 1e400, reason: "普查")`],
      [
        'a reason of 3,000 characters',
        `proposeBaseline(indicator: "${ENTERPRISES}", value: 1, reason: "${'因'.repeat(3_000)}")`,
      ],
      ['a reason with U+0000', `proposeBaseline(indicator: "${ENTERPRISES}", value: 1, reason: "普\\u0000查")`],
      [
        'a comment with U+0000',
        `proposeMapping(input: { indicator: "${ENTERPRISES}", recordType: "School", measure: { count: true }, comment: "a\\u0000" })`,
      ],
      ['a mapping with U+0000 in its id', `proposeRetirement(mapping: "${ENTERPRISES}\\u0000@1", reason: "停用")`],
      [
        'an indicator with U+0000 in its id',
        `proposeBaseline(indicator: "${ENTERPRISES}\\u0000", value: 1, reason: "普查")`,
      ],
      [
        'a record with U+0000 in its id',
        `proposeDecision(input: { indicator: "${ENTERPRISES}", system: "shanqitong", type: "Cultivation", id: "1\\u0000", include: true, reason: "公示" })`,
      ],
      [
        'a literal of 3,000 characters',
        `proposeMapping(input: { indicator: "${ENTERPRISES}", recordType: "JobPosting", where: { eq: ["title", "${'工'.repeat(3_000)}"] }, measure: { count: true } })`,
      ],
    ])('refuses %s as bad input', async (_, field) => {
      const answer = await take(`one: ${field} { id }`);
      expect(answer.data?.['one'] ?? null).toBeNull();
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    });

    test('refuses half a character in a text, which only variables can bring', async () => {
      const decided = { indicator: ENTERPRISES, ...RECORD, include: true };
      const propose = `mutation ($input: DecisionInput!) { proposeDecision(input: $input) { id } }`;
      for (const input of [
        { ...decided, reason: '公\ud800示' },
        { ...decided, reason: '公示', id: '1\udc00' },
        { ...decided, reason: '公示', system: 'shanqitong\ud800' },
      ]) {
        expect(codesOf(await rig.ask(propose, { input }))).toEqual(['BAD_USER_INPUT']);
      }
    });
  });
}
