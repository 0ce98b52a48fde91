import { expect, test } from 'vitest';
import { badInput } from '@queqiao/subgraph/errors';
import { federationRig } from '../testing/federation-rig.ts';

const self = { __resolveReference: async (key: object) => key };

async function* changes(_: unknown, { last }: { last: number }) {
  for (let code = 1; code <= last; code++) yield { changed: { at: `day ${code}`, school: { code: String(code) } } };
}

const rig = () =>
  federationRig({
    changes: {
      sdl: `type Query { nothing: Int }
        type Subscription { changed(last: Int! = 2): Change secret: Int @requiresScopes(scopes: [["changes:read"]]) }
        type Change { at: String school: School } type School @key(fields: "code") { code: ID! }`,
      resolvers: {
        Subscription: {
          changed: {
            subscribe: (parent: unknown, args: { last: number }) => {
              if (args.last > 9) throw badInput('last: at most 9', 'last');
              return changes(parent, args);
            },
          },
        },
      },
    },
    schools: {
      sdl: 'type School @key(fields: "code") { code: ID! name: String closed: Int }',
      resolvers: {
        School: {
          ...self,
          name: ({ code }: { code: string }) => `School ${code}`,
          closed: () => {
            throw new Error('broken');
          },
        },
      },
    },
  });

const newContext = (): object => ({});

async function subscribe(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { gateway } = rig();
  return gateway.subscribe({ query, variables, context: newContext() }, newContext);
}

test("answers every event of a subgraph, with other subgraphs' fields", async () => {
  const answers = await subscribe('subscription($n: Int!) { changed(last: $n) { at school { name } } }', { n: 2 });
  expect(Symbol.asyncIterator in answers && (await Array.fromAsync(answers))).toEqual([
    { data: { changed: { at: 'day 1', school: { name: 'School 1' } } } },
    { data: { changed: { at: 'day 2', school: { name: 'School 2' } } } },
  ]);
});

test('answers once, with the reason, when a subscription cannot start', async () => {
  expect(await subscribe('subscription { changed(last: 10) { at } }')).toMatchObject({
    data: { changed: null },
    errors: [{ message: 'last: at most 9', path: ['changed'], extensions: { code: 'BAD_USER_INPUT' } }],
  });
  expect(await subscribe('subscription { secret }')).toMatchObject({
    data: { secret: null },
    errors: [{ path: ['secret'], extensions: { code: 'FORBIDDEN' } }],
  });
  expect(await subscribe('subscription($n: Int!) { changed(last: $n) { at } }')).toMatchObject({
    errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
  });
});

function eventOf(query: string, event: object) {
  const { gateway, requests } = rig();
  return { answer: gateway.executeEvent({ query }, event), requests };
}

test("resolves an event's answer from the event itself and the fields of other subgraphs", async () => {
  const { answer, requests } = eventOf('subscription { changed { at school { code name } } }', {
    data: { changed: { at: 'now', school: { __typename: 'School', code: '7' } } },
  });
  expect(await answer).toEqual({ data: { changed: { at: 'now', school: { code: '7', name: 'School 7' } } } });
  expect(Object.fromEntries(requests)).toEqual({ schools: 1 });
});

test('reports in an event which of its fields failed, and returns the rest', async () => {
  const { answer } = eventOf('subscription { changed { at school { closed name } } }', {
    data: { changed: { at: 'now', school: { __typename: 'School', code: '7' } } },
  });
  const { data, errors } = await answer;
  expect(data).toEqual({ changed: { at: 'now', school: { closed: null, name: 'School 7' } } });
  expect(errors).toMatchObject([{ path: ['changed', 'school', 'closed'] }]);
});

test('passes on the error of a failed event', async () => {
  const error = { message: 'gone', path: ['changed'], extensions: { code: 'UPSTREAM_UNAVAILABLE', system: 'x' } };
  const { answer, requests } = eventOf('subscription { changed { at school { name } } }', {
    data: { changed: null },
    errors: [error],
  });
  expect(await answer).toMatchObject({ data: { changed: null }, errors: [{ path: ['changed'] }] });
  expect(requests.size).toBe(0);
});
