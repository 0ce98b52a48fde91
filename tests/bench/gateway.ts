process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

const [
  { ApolloGateway, LocalGraphQLDataSource },
  { ApolloServer },
  { buildSubgraphSchema },
  { Gateway, LocalClient },
  { composeSubgraphs },
  { ApolloPlanner },
  { FEDERATION_LINK, LIBRARY },
] = await Promise.all([
  import('@apollo/gateway'),
  import('@apollo/server'),
  import('@apollo/subgraph'),
  import('@queqiao/federation'),
  import('@queqiao/federation/composition'),
  import('@queqiao/federation/planner'),
  import('@queqiao/federation/testing'),
]);
const { parse } = await import('graphql');

// pnpm bench gateway: our gateway's pipeline, and Apollo's gateway in an Apollo Server, over the same in-process subgraphs.
// They run alternately; only the ratio of the medians is meaningful.

const ROUNDS = 300;
const WARM_UP = 100;
const QUESTIONS = {
  light: '{ books(first: 3) { id title pages } }',
  deep: `{
    books(first: 3) { title pages weight volume summary authors { name born works { title } books { title weight } }
      related { title ... on Book { summary copies { number branch { city } } } } }
    people { name works { title } books { title summary authors { name } } }
    branches { city shelves { label holds { title weight } } }
  }`,
};

const subgraphs = Object.entries(LIBRARY).map(([name, { sdl, resolvers }]) => {
  const typeDefs = parse(FEDERATION_LINK + sdl);
  return {
    name,
    typeDefs,
    schema: buildSubgraphSchema([{ typeDefs, ...(resolvers && { resolvers: resolvers as never }) }]),
  };
});
const supergraph = composeSubgraphs(subgraphs);
const schemas = new Map(subgraphs.map(({ name, schema }) => [name, schema]));

const gateway = new Gateway({
  supergraph,
  planner: (sdl) => new ApolloPlanner(sdl),
  clients: subgraphs.map(({ name, schema }) => new LocalClient(name, schema)),
});
const apollo = new ApolloGateway({
  supergraphSdl: supergraph.sdl,
  buildService({ name }) {
    const schema = schemas.get(name);
    if (!schema) throw new TypeError(`no subgraph is called ${name}`);
    return new LocalGraphQLDataSource(schema);
  },
});
const server = new ApolloServer({ gateway: apollo });
await server.start();
const ask = [
  (query: string) => gateway.execute({ query }),
  async (query: string) => {
    const { body } = await server.executeOperation({ query });
    if (body.kind !== 'single') throw new Error('not a single answer');
    return body.singleResult;
  },
];

for (const [name, query] of Object.entries(QUESTIONS)) {
  const times: [number[], number[]] = [[], []];
  const answers: string[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [index, answer] of ask.entries()) {
      const began = performance.now();
      const { data, errors } = await answer(query);
      const took = performance.now() - began;
      if (errors) throw new Error(JSON.stringify(errors));
      answers[index] = JSON.stringify(data);
      if (round >= WARM_UP) times[index]?.push(took);
    }
    if (answers[0] !== answers[1]) throw new Error(`the answers differ: ${answers.join('\n')}`);
  }
  const [own, other] = times.map((each) => each.toSorted((a, b) => a - b)[ROUNDS / 2] ?? Number.NaN) as [
    number,
    number,
  ];
  console.log(
    `${name.padEnd(6)} ours ${own.toFixed(2)} ms, @apollo/gateway ${other.toFixed(2)} ms: ${(other / own).toFixed(2)} times as fast`,
  );
}
await Promise.all([gateway.close(), server.stop()]);
