import { familyNamed } from '@queqiao/families';
import { startMocks, type Mocks } from '@queqiao/mocks';
import type { FamilySubgraph } from '@queqiao/platform/families';
import { installationAt, loadInstallations, type Installation } from '@queqiao/platform/installations';
import type { RecordFeed } from '@queqiao/records';
import { buildSubgraph, type ExecutableSubgraph } from '@queqiao/subgraph';
import { isObjectType } from 'graphql';
import { RecordedPlatform } from './recorded-platform.ts';
import { wholeSelection } from './whole-selection.ts';

type Representation = Readonly<Record<string, unknown>>;

/** A family of platforms between which and the mocks somebody stands who tampers. */
export interface FamilyRig {
  readonly family: string;
  readonly platforms: readonly RecordedPlatform[];
  /** The family's subgraph, which has not asked anybody anything yet. */
  readonly fresh: () => ExecutableSubgraph<RecordFeed>;
  /** One operation that asks for everything that the subgraph can tell, entities too. */
  readonly question: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How many objects deep is asked for. */
const DEPTH = 2;

function keysOf({ world: { platforms } }: Mocks) {
  const { qinyun, shanqitong, zhijiao, qinshangliang } = platforms;
  const school = zhijiao.schools.ordered().find(({ faulty }) => faulty === null)?.code ?? '';
  const major = zhijiao.majors.ordered().find(({ schoolCode, faulty }) => schoolCode === school && faulty === null);
  return {
    job: qinyun.jobs.ordered()[0]?.id ?? '',
    uscc: qinyun.jobs.ordered().find(({ faulty, status }) => faulty === null && status === 'OPEN')?.uscc ?? '',
    chain: shanqitong.chains.ordered()[0]?.code ?? '',
    school,
    major: major?.majorCode ?? '',
    base: zhijiao.bases.ordered()[0]?.id ?? '',
    topic: qinshangliang.topics.ordered()[0]?.id ?? '',
  };
}
type Keys = ReturnType<typeof keysOf>;

/** What each family is asked: fields of Query with their arguments, and the entities that other subgraphs name. */
const ASKED: Readonly<
  Record<string, (keys: Keys) => { readonly fields: readonly string[]; readonly entities: readonly Representation[] }>
> = {
  employment: ({ job, uscc, school, major }) => ({
    fields: [`jobPosting(system: "qinyun", id: "${job}")`, 'jobPostings(first: 3)', 'jobFairs(first: 3)'],
    entities: [
      { __typename: 'Enterprise', uscc },
      { __typename: 'School', code: school },
      { __typename: 'Major', code: major, school: { code: school } },
      {
        __typename: 'IndustryChain',
        code: 'C',
        memberUsccs: [uscc],
        memberMajors: [
          { schoolCode: school, majorCode: major, level: null, enrolment: 2_000_000_000, enrolling: true },
        ],
      },
    ],
  }),
  enterprise: ({ uscc, chain, school }) => ({
    fields: [
      `enterprise(uscc: "${uscc}")`,
      'enterprises(first: 3)',
      'industryChains',
      `industryChain(code: "${chain}")`,
    ],
    entities: [{ __typename: 'School', code: school }],
  }),
  education: ({ school, major, base, chain }) => ({
    fields: [`school(code: "${school}")`, 'schools(first: 3)', 'bases(first: 3)'],
    entities: [
      { __typename: 'Major', code: major, school: { code: school } },
      { __typename: 'Base', system: 'zhijiao', id: base },
      { __typename: 'IndustryChain', code: chain, region: { code: '610300', name: '宝鸡市' } },
    ],
  }),
  consultation: ({ topic, uscc, school }) => ({
    fields: [`consultationTopic(id: "${topic}")`, 'consultationTopics(first: 3)'],
    entities: [
      { __typename: 'Enterprise', uscc },
      { __typename: 'School', code: school },
    ],
  }),
};

function questionOf(
  subgraph: ExecutableSubgraph<RecordFeed>,
  fields: readonly string[],
  entities: readonly Representation[],
) {
  const { schema } = subgraph;
  const query = schema.getQueryType()?.getFields() ?? {};
  const asked = fields.map((call, at) => {
    const field = query[/^\w+/.exec(call)?.[0] ?? ''];
    if (field === undefined) throw new TypeError(`no field ${call}`);
    return `f${at}: ${call} ${wholeSelection(field.type, DEPTH)}`;
  });
  // One by one: the same field may have another type on another entity.
  const named = entities.map(({ __typename }, at) => {
    const type = schema.getType(String(__typename));
    if (!isObjectType(type)) throw new TypeError(`no type ${String(__typename)}`);
    return `e${at}: _entities(representations: $e${at}) { ... on ${type.name} ${wholeSelection(type, DEPTH)} }`;
  });
  const variables = entities.map((_, at) => `$e${at}: [_Any!]!`).join(' ');
  return `query (${variables}) { ${[...asked, ...named].join(' ')} }`;
}

/** Starts every family over one world. */
export async function startFamilies(): Promise<{ readonly families: readonly FamilyRig[] } & AsyncDisposable> {
  await using cleanup = new AsyncDisposableStack();
  const mocks = cleanup.use(await startMocks({ seed: 3, now: Date.parse('2026-03-01T00:00:00Z') }));
  const keys = keysOf(mocks);
  const installations: { readonly platform: RecordedPlatform; readonly installation: Installation }[] = [];
  for (const file of loadInstallations()) {
    const platform = cleanup.use(await RecordedPlatform.before(mocks.urls[file.system] ?? ''));
    const url = new URL(file.basePath, platform.origin);
    const credentials = mocks.credentials[file.system] ?? {};
    const installation = { ...installationAt(file, url, credentials), attemptTimeoutMs: 5_000 };
    installations.push({ platform, installation });
  }
  const families = await Promise.all(
    Object.entries(ASKED).map(async ([family, asked]): Promise<FamilyRig> => {
      const { createSubgraph } = (await familyNamed(family).subgraph()) as FamilySubgraph;
      const own = installations.filter(({ installation }) => installation.family === family);
      const fresh = () => buildSubgraph(createSubgraph({ installations: own.map(({ installation }) => installation) }));
      const { fields, entities } = asked(keys);
      return {
        family,
        platforms: own.map(({ platform }) => platform),
        fresh,
        question: questionOf(fresh(), fields, entities),
        variables: Object.fromEntries(entities.map((entity, at) => [`e${at}`, [entity]])),
      };
    }),
  );
  const parts = cleanup.move();
  return { families, [Symbol.asyncDispose]: () => parts.disposeAsync() };
}
