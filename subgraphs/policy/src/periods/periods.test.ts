import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fieldOf, startPolicyRig, type Answer, type PolicyRig } from '../testing/policy-rig.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';
import { verifyProgress } from '../verify/verify-progress.ts';

const DOCUMENT = 'baoji-2024-37';
const ENTERPRISES = 'baoji-2024-37/municipal-enterprises';
const PERIOD = 'baoji-2024-37/2025-01-01/2025-12-31';

function cultivation(id: string, status = 'RECOGNIZED') {
  const attributes = { uscc: id, level: 'MUNICIPAL', status, recognizedOn: '2025-01-01', revokedOn: null };
  return { system: 'shanqitong', type: 'Cultivation', id, region: '610300', attributes };
}

interface PeriodFields {
  readonly id: string;
  readonly label: string;
  readonly from: string;
  readonly state: string;
  readonly digest: string | null;
  readonly closedBy: { readonly id: string } | null;
  readonly values: readonly {
    readonly indicator: { readonly id: string };
    readonly value: number | null;
    readonly differsFromCurrent: boolean;
    readonly current: { readonly value: number | null };
  }[];
}

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    let rig: PolicyRig;
    beforeEach(async () => {
      rig = await startPolicyRig(engine, Date.parse('2026-02-10T08:00:00+08:00'));
      await rig.receive(cultivation('A'), cultivation('B'));
    });
    afterEach(() => rig[Symbol.asyncDispose]());

    async function periods(): Promise<readonly PeriodFields[]> {
      const answer =
        await rig.ask(`{ periods(document: "${DOCUMENT}") { id label from state digest closedAt closedBy { id }
        values { indicator { id } value differsFromCurrent current { value } } } }`);
      return fieldOf(answer, 'periods') as readonly PeriodFields[];
    }

    async function period(): Promise<PeriodFields> {
      const found = (await periods()).find(({ id }) => id === PERIOD);
      if (found === undefined) throw new TypeError('the year is not listed');
      return found;
    }

    const enterprises = ({ values }: PeriodFields) => values.find(({ indicator }) => indicator.id === ENTERPRISES);

    const close = (as = 'administrator', days = 'from: "2025-01-01", to: "2025-12-31"') =>
      rig.ask(
        `mutation { proposal: proposePeriodClose(document: "${DOCUMENT}", ${days}) { id kind indicator { id } document { id } period { label state } } }`,
        {},
        as,
      );
    const reopen = (as = 'administrator') =>
      rig.ask(`mutation { proposal: proposePeriodReopen(period: "${PERIOD}", reason: "补报") { id } }`, {}, as);

    const idOf = (answer: Answer) => (fieldOf(answer, 'proposal') as { readonly id: string }).id;

    async function submit(id: string, as = 'administrator'): Promise<string> {
      const answer = await rig.ask(
        'mutation ($ids: [ID!]!) { all: submitProposals(ids: $ids) { digest } }',
        { ids: [id] },
        as,
      );
      return (fieldOf(answer, 'all') as readonly [{ readonly digest: string }])[0].digest;
    }

    const approve = (id: string, digest: string, as = 'approver') =>
      rig.ask(
        'mutation ($of: [ApprovalInput!]!) { approveProposals(approvals: $of) { state } }',
        { of: [{ id, digest }] },
        as,
      );

    async function closed(): Promise<void> {
      const id = idOf(await close());
      fieldOf(await approve(id, await submit(id)), 'approveProposals');
    }

    const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions['code'];

    async function findings(): Promise<readonly string[]> {
      const named: string[] = [];
      await verifyProgress(rig.store, { all: true }, (finding) => {
        named.push('what' in finding ? `${finding.kind} ${finding.what}` : finding.kind);
      });
      return named;
    }

    test('lists the calendar years of a document, with the values as they are', async () => {
      const all = await periods();
      expect(all.map(({ label, from, state }) => [label, from, state])).toEqual([
        ['2026年', '2026-01-01', 'OPEN'],
        ['2025年', '2025-01-01', 'OPEN'],
        ['2024年', '2024-09-24', 'OPEN'],
      ]);
      expect(enterprises(await period())).toMatchObject({ value: 2, differsFromCurrent: false });
    });

    test('closes a year by two persons, freezes every value, and shows what is known since as a difference', async () => {
      const proposed = await close();
      expect(fieldOf(proposed, 'proposal')).toMatchObject({
        kind: 'PERIOD_CLOSE',
        indicator: null,
        document: { id: DOCUMENT },
        period: { label: '2025年', state: 'OPEN' },
      });
      const id = idOf(proposed);
      const digest = await submit(id);
      expect((await period()).state).toBe('SUBMITTED');
      const inbox = await rig.ask(
        '{ proposals(decidable: true) { nodes { id mayDecide whyNot preview { warnings { code } } } } }',
        {},
        'approver',
      );
      expect(fieldOf(inbox, 'proposals')).toMatchObject({ nodes: [{ id, mayDecide: true, whyNot: null }] });
      expect(codeOf(await approve(id, digest, 'administrator'))).toBe('FORBIDDEN');
      fieldOf(await approve(id, digest), 'approveProposals');
      const year = await period();
      expect(year).toMatchObject({
        state: 'CLOSED',
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        closedBy: { id: 'approver' },
      });
      expect(year.values.length).toBe(
        rig.store.catalogue.indicators.filter(({ document }) => document.id === DOCUMENT).length,
      );
      expect(year.values.filter(({ differsFromCurrent }) => differsFromCurrent)).toEqual([]);
      rig.clock.now += 60_000;
      await rig.receive(cultivation('B', 'REVOKED'));
      expect(enterprises(await period())).toMatchObject({ value: 2, differsFromCurrent: true, current: { value: 1 } });
      expect(await findings()).toEqual([]);
    });

    test('opens a closed year again by two persons only, and lets it be closed anew', async () => {
      await closed();
      expect(codeOf(await close())).toBe('CONFLICT');
      const id = idOf(await reopen());
      const digest = await submit(id);
      expect(codeOf(await approve(id, digest, 'administrator'))).toBe('FORBIDDEN');
      expect((await period()).state).toBe('CLOSED');
      fieldOf(await approve(id, digest), 'approveProposals');
      expect(await period()).toMatchObject({ state: 'OPEN', digest: null, closedBy: null });
      expect(codeOf(await reopen())).toBe('CONFLICT');
      await closed();
      expect((await period()).state).toBe('CLOSED');
      expect(await findings()).toEqual([]);
    });

    test('refuses to close what nobody has seen: a value that moved since makes it stale', async () => {
      const id = idOf(await close());
      const digest = await submit(id);
      rig.clock.now += 60_000;
      await rig.receive(cultivation('C'));
      expect(codeOf(await approve(id, digest))).toBe('CONFLICT');
      const seen = await rig.ask(`{ proposal(id: "${id}") { stale whyNot whyNotCode } }`, {}, 'approver');
      expect(fieldOf(seen, 'proposal')).toMatchObject({
        stale: true,
        whyNotCode: 'STALE',
        whyNot: expect.stringContaining('stale'),
      });
      expect((await period()).state).toBe('SUBMITTED');
    });

    test('refuses periods that are not over, end before they begin, or are of no document, and other regions', async () => {
      expect(codeOf(await close('administrator', 'from: "2026-01-01", to: "2026-12-31"'))).toBe('CONFLICT');
      expect(codeOf(await close('administrator', 'from: "2026-02-01", to: "2026-02-10"'))).toBe('CONFLICT');
      expect(codeOf(await close('administrator', 'from: "2026-02-01", to: "2026-01-01"'))).toBe('BAD_USER_INPUT');
      expect(codeOf(await close('administrator', 'from: "2020-01-01", to: "2020-12-31"'))).toBe('BAD_USER_INPUT');
      const confined = { subject: 'county', regions: ['610323'] };
      const answer = await rig.ask(
        `mutation { proposePeriodClose(document: "${DOCUMENT}", from: "2025-01-01", to: "2025-12-31") { id } }`,
        {},
        confined,
      );
      expect(codeOf(answer)).toBe('FORBIDDEN');
      for (const source of [
        'mutation { proposePeriodClose(document: "none", from: "2025-01-01", to: "2025-12-31") { id } }',
        'mutation { proposePeriodReopen(period: "none", reason: "x") { id } }',
        '{ periods(document: "none") { id } }',
      ]) {
        expect(codeOf(await rig.ask(source))).toBe('BAD_USER_INPUT');
      }
      const other = await rig.ask('{ proposals { totalCount } }', {}, confined);
      expect(fieldOf(other, 'proposals')).toEqual({ totalCount: 0 });
    });

    test('names a frozen value, a closing and a reopening that somebody wrote into the tables', async () => {
      await closed();
      const { database } = rig.store;
      await database.run(
        `alter table period_value disable trigger user;
         update period_value set value = 9 where indicator = '${ENTERPRISES}'`,
      );
      expect(await findings()).toEqual(expect.arrayContaining(['PERIOD', 'UNAPPROVED closing 1']));
      await database.run(
        `update period_value set value = 2 where indicator = '${ENTERPRISES}';
         insert into period_reopening (closing, at, proposal) values (1, now(), 1)`,
      );
      expect(await findings()).toEqual(['UNAPPROVED reopening of closing 1']);
      await database.run(
        `insert into period_closing (document, from_day, to_day, digest, position, at, proposal)
         values ('${DOCUMENT}', '2025-01-01', '2025-12-31', 'x', 1, now(), 1)`,
      );
      expect(await findings()).toContain('UNAPPROVED closing 2');
    });
  });
}
