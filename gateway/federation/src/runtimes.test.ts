import { expect, test, vi } from 'vitest';
import { Runtimes } from './runtimes.ts';
import { federationRig } from './testing/index.ts';

/** A gateway whose only field answers once it is let. */
function gatewayThat(says: string, until: Promise<void> = Promise.resolve()) {
  const { gateway } = federationRig({
    a: {
      sdl: 'type Query { says: String } type Subscription { said: Said } type Said { by: String }',
      resolvers: {
        Query: {
          says: async () => {
            await until;
            return says;
          },
        },
        Said: { by: () => says },
      },
    },
  });
  return { gateway, close: vi.spyOn(gateway, 'close') };
}

test('ends an operation on the runtime on which it began, and closes that after its last operation', async () => {
  const released = Promise.withResolvers<void>();
  const [one, other] = [gatewayThat('one', released.promise), gatewayThat('other')];
  const runtimes = new Runtimes(one.gateway);
  const underWay = runtimes.execute({ query: '{ says }' });
  runtimes.replace(other.gateway);
  expect(await runtimes.execute({ query: '{ says }' })).toEqual({ data: { says: 'other' } });
  expect(one.close).not.toHaveBeenCalled();
  released.resolve();
  expect(await underWay).toEqual({ data: { says: 'one' } });
  expect(one.close).toHaveBeenCalledOnce();
  expect(other.close).not.toHaveBeenCalled();
  await runtimes.close();
  expect(other.close).toHaveBeenCalledOnce();
});

test('closes at once a runtime on which nothing runs', async () => {
  const one = gatewayThat('one');
  const runtimes = new Runtimes(one.gateway);
  await runtimes.execute({ query: '{ says }' });
  runtimes.replace(gatewayThat('other').gateway);
  expect(one.close).toHaveBeenCalledOnce();
  await runtimes.close();
});

test('answers the events of a subscription on the runtime that prepared it', async () => {
  const runtimes = new Runtimes(gatewayThat('one').gateway);
  const prepare = () => runtimes.prepareSubscription({ query: 'subscription { said { by } }' }, 'after');
  const first = await prepare();
  runtimes.replace(gatewayThat('other').gateway);
  const second = await prepare();
  if (!('answer' in first) || !('answer' in second)) throw new TypeError('not prepared');
  expect(await first.answer({}, {})).toEqual({ data: { said: { by: 'one' } } });
  expect(await second.answer({}, {})).toEqual({ data: { said: { by: 'other' } } });
  await runtimes.close();
});
