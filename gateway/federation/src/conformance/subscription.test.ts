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

type School = { readonly code: string };
const event = (code: string) => ({ at: 'now', school: { __typename: 'School', code } });

async function prepared(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { gateway, requests } = rig();
  const subscription = await gateway.prepareSubscription({ query, variables }, 'last');
  if (!('answer' in subscription)) throw new TypeError(JSON.stringify(subscription));
  return { subscription, requests, answer: (school: School) => subscription.answer(event(school.code), newContext()) };
}

test('makes the answer to an event from the event itself and what other subgraphs know of it', async () => {
  const { answer, requests, subscription } = await prepared('subscription { changed { at school { code name } } }');
  expect(subscription).toMatchObject({ field: 'changed', arguments: { last: 2 } });
  expect(await answer({ code: '7' })).toEqual({
    data: { changed: { at: 'now', school: { code: '7', name: 'School 7' } } },
  });
  expect(Object.fromEntries(requests)).toEqual({ schools: 1 });
});

test('reports in an event which of its fields failed, and returns the rest', async () => {
  const { answer } = await prepared('subscription { changed { at school { closed name } } }');
  const { data, errors } = await answer({ code: '7' });
  expect(data).toEqual({ changed: { at: 'now', school: { closed: null, name: 'School 7' } } });
  expect(errors).toMatchObject([{ path: ['changed', 'school', 'closed'] }]);
});

test('answers under the names that the client chose, in fragments too', async () => {
  const { answer } = await prepared(
    'subscription { ...Mine } fragment Mine on Subscription { mine: changed { when: at school { it: name } } }',
  );
  expect(await answer({ code: '8' })).toEqual({ data: { mine: { when: 'now', school: { it: 'School 8' } } } });
});

test('has one key for subscriptions that differ in nothing but where they begin', async () => {
  const query =
    'subscription($n: Int, $not: Boolean = false) { changed(last: $n) { at school @skip(if: $not) { name } } }';
  const keyOf = async (variables: object, text = query) =>
    (await prepared(text, variables as Record<string, unknown>)).subscription.key;
  const key = await keyOf({ n: 1 });
  expect(await keyOf({ n: 2 })).toBe(key);
  expect(await keyOf({ n: 2, not: true })).not.toBe(key);
  expect(await keyOf({ n: 1 }, query.replace('at school', 'school'))).not.toBe(key);
});

test('refuses before any event a subscription that may not run', async () => {
  const { gateway } = rig();
  const refused = await gateway.prepareSubscription({ query: 'subscription { secret }' }, 'after');
  expect(refused).toMatchObject({ data: { secret: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  const query = await gateway.prepareSubscription({ query: '{ nothing }' }, 'after');
  expect(query).toMatchObject({ errors: [{ name: 'OperationKindRefused' }] });
});
