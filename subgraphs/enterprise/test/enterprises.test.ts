import { usccCheckCharacter } from '@queqiao/records/identifiers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRig, type Rig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig[Symbol.asyncDispose]());

const platform = () => rig.mocks.world.platforms.shanqitong;
const good = <T extends { readonly faulty: { readonly quarantined: boolean } | null }>(rows: readonly T[]) =>
  rows.filter(({ faulty }) => faulty?.quarantined !== true);
const enterprises = () => good(platform().enterprises.ordered());
const shanghai = (at: number) => new Date(at + 8 * 3_600_000).toISOString().replace('.000Z', '+08:00');
const unknown = `91110000MA0000000${usccCheckCharacter('91110000MA0000000')}`;

const ENTERPRISE = `query ($uscc: ID!) {
  enterprise(uscc: $uscc) {
    uscc name shortName region { code } park industryCode chains { code name } scale keyEnterprise establishedOn
    employees contact { name phone } provenance { system recordId version modifiedAt stale }
  }
}`;

test('returns an enterprise in the words of the schema', async () => {
  const chainNames = new Map(
    platform()
      .chains.ordered()
      .map(({ code, name }) => [code, name]),
  );
  const samples = [
    enterprises().find(({ chainCodes, employees }) => chainCodes.length > 0 && employees !== null)!,
    enterprises().find(({ park }) => park === null)!,
    enterprises().find(({ keyEnterprise }) => !keyEnterprise)!,
  ];
  for (const enterprise of samples) {
    const { data, errors } = await rig.ask(ENTERPRISE, { uscc: enterprise.uscc });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      enterprise: {
        uscc: enterprise.uscc,
        name: enterprise.name,
        shortName: enterprise.shortName,
        region: { code: enterprise.region },
        park: enterprise.park,
        industryCode: enterprise.industryCode,
        chains: enterprise.chainCodes.map((code) => ({ code, name: chainNames.get(code) })),
        scale: enterprise.scale,
        keyEnterprise: enterprise.keyEnterprise,
        establishedOn: enterprise.establishedOn,
        employees: enterprise.employees,
        contact: { name: enterprise.contactName, phone: enterprise.contactPhone },
        provenance: {
          system: 'shanqitong',
          recordId: enterprise.uscc,
          version: null,
          modifiedAt: shanghai(enterprise.updatedAt),
          stale: false,
        },
      },
    });
  }
});

test('returns null for an unknown enterprise', async () => {
  expect(await rig.ask(ENTERPRISE, { uscc: unknown })).toEqual({ data: { enterprise: null }, errors: [] });
});

test.each([
  ['too short', '91610300', /应为 18 位.*实为 8 位/],
  [
    'a wrong check character',
    `${unknown.slice(0, 17)}${unknown.endsWith('0') ? '1' : '0'}`,
    /校验码应为 .*check character/,
  ],
  ['a character that no code has', '9161O300MA6X000001', /第 5 位/],
])('explains what is wrong with a code with %s, without a request', async (_what, uscc, part) => {
  await rig.mocks.control.resetCounters();
  const { data, errors } = await rig.ask(ENTERPRISE, { uscc });
  expect(data).toEqual({ enterprise: null });
  expect(errors).toMatchObject([{ path: ['enterprise'], extensions: { code: 'BAD_USER_INPUT', argument: 'uscc' } }]);
  expect(errors[0]!.message).toContain(uscc);
  expect(errors[0]!.message).toMatch(part);
  expect(await rig.calls()).toEqual({});
});

test('returns NOT_FOUND for an unresolved reference, and resolves the others', async () => {
  const { uscc, name } = enterprises()[0]!;
  const { data, errors } = await rig.ask(
    `query ($of: [_Any!]!) { entities: _entities(representations: $of) { ... on Enterprise { name } ... on IndustryChain { name } } }`,
    {
      of: [
        { __typename: 'Enterprise', uscc: unknown },
        { __typename: 'Enterprise', uscc },
        { __typename: 'Enterprise', uscc: 'malformed' },
        { __typename: 'IndustryChain', code: 'CL999' },
        { __typename: 'IndustryChain', code: 'CL001' },
      ],
    },
  );
  expect(data).toEqual({ entities: [null, { name }, null, null, { name: '钛及新材料产业链' }] });
  expect(errors.map(({ path, extensions }) => `${path?.join('.')} ${String(extensions?.['code'])}`).toSorted()).toEqual(
    ['entities.0 NOT_FOUND', 'entities.2 NOT_FOUND', 'entities.3 NOT_FOUND'],
  );
});

const LISTS = `query ($uscc: ID!) {
  enterprise(uscc: $uscc) {
    cooperations { id kind enterprise { uscc name } school { code } signedOn endedOn students provenance { recordId } }
    techDemands { id title summary chain { code } budget status partnerSchool { code }
      projects { id totalCost subsidy subsidyShare appraisal startedOn enterprise { uscc } school { code } } }
    cultivation { id level status batch recognizedOn revokedOn enterprise { uscc } }
    experts { id name title skills availableForTeaching enterprise { uscc } }
  }
}`;
const byId = <T extends { readonly id: string }>(rows: readonly T[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const school = (code: string | null) => (code === null ? null : { code });

test('returns the rows of an enterprise in every list, with the projects of each demand', async () => {
  const { cooperations, demands, projects, cultivation, experts } = platform();
  const rich = (uscc: string) =>
    [
      cooperations.by('uscc', uscc),
      demands.by('uscc', uscc),
      cultivation.by('uscc', uscc),
      experts.by('uscc', uscc),
    ].filter((rows) => rows.some(({ faulty }) => faulty?.quarantined !== true)).length;
  const withProject = good(projects.ordered()).filter(({ demandId }) => demandId !== null);
  const sample = enterprises()
    .filter(({ uscc }) => withProject.some((project) => project.uscc === uscc))
    .toSorted((a, b) => rich(b.uscc) - rich(a.uscc))
    .slice(0, 5);
  for (const { uscc, name } of sample) {
    const { data, errors } = await rig.ask(LISTS, { uscc });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      enterprise: {
        cooperations: byId(good(cooperations.by('uscc', uscc))).map((one) => ({
          id: one.id,
          kind: one.kind,
          enterprise: { uscc, name },
          school: { code: one.schoolCode },
          signedOn: one.signedOn,
          endedOn: one.endedOn,
          students: one.students,
          provenance: { recordId: one.id },
        })),
        techDemands: byId(good(demands.by('uscc', uscc))).map((one) => ({
          id: one.id,
          title: one.title,
          summary: one.summary,
          chain: school(one.chainCode),
          budget: one.budget,
          status: one.status,
          partnerSchool: school(one.partnerSchoolCode),
          projects: byId(good(projects.by('uscc', uscc)).filter(({ demandId }) => demandId === one.id)).map(
            (project) => ({
              id: project.id,
              totalCost: project.totalCost,
              subsidy: project.subsidy,
              subsidyShare: project.totalCost === 0 ? null : (project.subsidy / project.totalCost) * 100,
              appraisal: project.appraisal,
              startedOn: project.startedOn,
              enterprise: { uscc },
              school: school(project.schoolCode),
            }),
          ),
        })),
        cultivation: byId(good(cultivation.by('uscc', uscc))).map((one) => ({
          id: one.id,
          level: one.level,
          status: one.status,
          batch: one.batch,
          recognizedOn: one.recognizedOn,
          revokedOn: one.revokedOn,
          enterprise: { uscc },
        })),
        experts: byId(good(experts.by('uscc', uscc))).map((one) => ({
          id: one.id,
          name: one.name,
          title: one.title,
          skills: one.skills,
          availableForTeaching: one.availableForTeaching,
          enterprise: { uscc },
        })),
      },
    });
  }
});

interface Page {
  readonly enterprises: {
    readonly nodes: readonly { readonly uscc: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
const PAGE = `query ($filter: EnterpriseFilter, $first: Int, $after: String) {
  enterprises(filter: $filter, first: $first, after: $after) { nodes { uscc } pageInfo { hasNextPage endCursor } }
}`;

async function allPages(filter: object, first = 100): Promise<string[]> {
  const usccs: string[] = [];
  let after: string | null = null;
  do {
    const { data, errors }: { data: Page; errors: readonly object[] } = await rig.ask<Page>(PAGE, {
      filter,
      first,
      after,
    });
    expect(errors).toEqual([]);
    usccs.push(...data.enterprises.nodes.map(({ uscc }) => uscc));
    after = data.enterprises.pageInfo.hasNextPage ? data.enterprises.pageInfo.endCursor : null;
  } while (after !== null);
  return usccs;
}

type Enterprise = ReturnType<typeof enterprises>[number];

const county = () => enterprises()[0]!.region;

test.each<[string, () => object, (one: Enterprise) => boolean]>([
  ['everywhere', () => ({}), () => true],
  ['of a prefecture', () => ({ region: '610300' }), (one) => one.region.startsWith('6103')],
  ['of a county', () => ({ region: county() }), (one) => one.region === county()],
  ['of a chain', () => ({ chain: 'CL004' }), (one) => one.chainCodes.includes('CL004')],
  ['that are key ones', () => ({ keyEnterprise: true }), (one) => one.keyEnterprise],
  [
    'that are not',
    () => ({ keyEnterprise: false, chain: 'CL004' }),
    (one) => !one.keyEnterprise && one.chainCodes.includes('CL004'),
  ],
  ['with a part of a name', () => ({ nameContains: '科技' }), (one) => one.name.includes('科技')],
])('lists exactly the enterprises %s, each once, in the order of their last change', async (_what, filter, holds) => {
  const usccs = await allPages(filter(), 97);
  expect(usccs.length).toBeGreaterThan(0);
  expect(usccs).toEqual(
    enterprises()
      .filter(holds)
      .map(({ uscc }) => uscc),
  );
});

test.each([
  ['first: 0', { first: 0 }, 'first'],
  ['a broken cursor', { after: 'nonsense' }, 'after'],
  [
    'a cursor with a place that no list has',
    { after: Buffer.from(JSON.stringify(['scan1', { s: 'shanqitong', p: 'x', k: 'y', i: 0 }])).toString('base64url') },
    'after',
  ],
  ['a malformed region', { filter: { region: 'Baoji' } }, 'Baoji'],
])('explains what is wrong with %s, without a request', async (_what, variables, part) => {
  await rig.mocks.control.resetCounters();
  const { data, errors } = await rig.ask(PAGE, variables);
  expect(data).toEqual({ enterprises: null });
  expect(errors).toMatchObject([{ path: ['enterprises'], extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors[0]!.message).toContain(part);
  expect(await rig.calls()).toEqual({});
});

test('lists nothing for an unknown chain, however it is written', async () => {
  expect(await allPages({ chain: 'CL999' })).toEqual([]);
  expect(await allPages({ chain: '不是代码' })).toEqual([]);
});
