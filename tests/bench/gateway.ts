process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

const [
  { ApolloGateway, LocalGraphQLDataSource },
  { ApolloServer },
  { buildSubgraphSchema },
  federation,
  testing,
  { apolloGatewayObject },
] = await Promise.all([
  import('@apollo/gateway'),
  import('@apollo/server'),
  import('@apollo/subgraph'),
  import('@queqiao/federation'),
  import('@queqiao/federation/testing'),
  import('@queqiao/server'),
]);
const { parse } = await import('graphql');
const { createRequestScope, Deadline } = await import('@queqiao/subgraph/request');
const { ApolloPlanner, composeSubgraphs, Gateway, LocalClient } = federation;
const { FEDERATION_LINK, LIBRARY } = testing;

// pnpm bench gateway: our gateway and Apollo's, behind the same Apollo Server, over the same subgraphs in this process.
// They are asked in turn; the ratio of the medians is what counts.

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

const context = (): object => ({
  scope: createRequestScope({ id: 'bench', deadline: Deadline.after(10_000) }),
  giveUpMs: 10_000,
});
const gateway = new Gateway({
  supergraph,
  planner: new ApolloPlanner(supergraph.supergraph),
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
const ours = new ApolloServer({ gateway: apolloGatewayObject(gateway) });
const theirs = new ApolloServer({ gateway: apollo });
await Promise.all([ours.start(), theirs.start()]);

for (const [name, query] of Object.entries(QUESTIONS)) {
  const times: [number[], number[]] = [[], []];
  const answers: string[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [index, server] of [ours, theirs].entries()) {
      const began = performance.now();
      const { body } = await server.executeOperation({ query }, { contextValue: context() });
      const took = performance.now() - began;
      if (body.kind !== 'single' || body.singleResult.errors) throw new Error(JSON.stringify(body));
      answers[index] = JSON.stringify(body.singleResult.data);
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
await Promise.all([ours.stop(), theirs.stop()]);
