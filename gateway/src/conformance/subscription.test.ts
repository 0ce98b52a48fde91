import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { createRequestScope, Deadline } from '@queqiao/kit/request';
import { federationRig } from '../testing/federation-rig.ts';

const self = { __resolveReference: async (key: object) => key };

const rig = () =>
  federationRig({
    changes: {
      sdl: `type Query { nothing: Int } type Subscription { changed: Change }
        type Change { at: String school: School } type School @key(fields: "code") { code: ID! }`,
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

function eventOf(query: string, event: object) {
  const { gateway, requests } = rig();
  const document = parse(query);
  const scope = createRequestScope({ id: 'event', deadline: Deadline.after(5000) });
  const operation = document.definitions[0] as never;
  const request = { document, documentKey: query, operation, variables: {}, scope, giveUpMs: 5000 };
  return { answer: gateway.executeRest(request, event), requests };
}

test('makes the answer to an event from the event itself and what other subgraphs know of it', async () => {
  const { answer, requests } = eventOf('subscription { changed { at school { code name } } }', {
    data: { changed: { at: 'now', school: { __typename: 'School', code: '7' } } },
  });
  expect(await answer).toEqual({ data: { changed: { at: 'now', school: { code: '7', name: 'School 7' } } } });
  expect(Object.fromEntries(requests)).toEqual({ schools: 1 });
});

test('tells in an event what of it failed, and gives the rest', async () => {
  const { answer } = eventOf('subscription { changed { at school { closed name } } }', {
    data: { changed: { at: 'now', school: { __typename: 'School', code: '7' } } },
  });
  const { data, errors } = await answer;
  expect(data).toEqual({ changed: { at: 'now', school: { closed: null, name: 'School 7' } } });
  expect(errors).toMatchObject([{ path: ['changed', 'school', 'closed'] }]);
});

test('passes on that the event itself failed', async () => {
  const error = { message: 'gone', path: ['changed'], extensions: { code: 'UPSTREAM_UNAVAILABLE', system: 'x' } };
  const { answer, requests } = eventOf('subscription { changed { at school { name } } }', {
    data: { changed: null },
    errors: [error],
  });
  expect(await answer).toMatchObject({ data: { changed: null }, errors: [{ path: ['changed'] }] });
  expect(requests.size).toBe(0);
});
