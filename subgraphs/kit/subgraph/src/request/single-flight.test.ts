import { expect, onTestFinished, test, vi } from 'vitest';
import { Deadline } from './deadline.ts';
import { SingleFlight } from './single-flight.ts';

test('reserves a tenth of the budget, at most half a second', () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(0);
  onTestFinished(() => now.mockRestore());
  expect(Deadline.after(1_000).keepingReserve().remainingMs).toBe(900);
  expect(Deadline.after(60_000).keepingReserve().remainingMs).toBe(59_500);
});

test('ends a deadline early when the client leaves', () => {
  const client = new AbortController();
  const deadline = Deadline.after(60_000, client.signal);
  const part = deadline.keepingReserve();
  client.abort();
  expect([deadline.signal.aborted, part.signal.aborted]).toEqual([true, true]);
});

test('has no time left once it is over', () => {
  expect(Deadline.after(-5).remainingMs).toBe(0);
});

test('gives shared work the longest deadline of its callers', async () => {
  const singleFlight = new SingleFlight<string>();
  const landed = Promise.withResolvers<string>();
  const shared = Promise.withResolvers<Deadline>();
  const start = (deadline: Deadline): Promise<string> => {
    shared.resolve(deadline);
    return landed.promise;
  };
  const shortCaller = singleFlight.run('key', Deadline.after(5_000), start);
  const deadline = await shared.promise;
  expect(deadline.remainingMs).toBeLessThanOrEqual(5_000);
  const longCaller = singleFlight.run('key', Deadline.after(60_000), start);
  expect(deadline.remainingMs).toBeGreaterThan(50_000);
  landed.resolve('landed');
  expect(await Promise.all([shortCaller, longCaller])).toEqual(['landed', 'landed']);
});

test('aborts shared work when the last caller leaves, and restarts it for the next', async () => {
  const singleFlight = new SingleFlight<string>();
  const signals: AbortSignal[] = [];
  const start = ({ signal }: Deadline): Promise<string> => {
    signals.push(signal);
    return new Promise(() => {});
  };
  const clients = [new AbortController(), new AbortController()] as const;
  const waiting = clients.map(({ signal }) =>
    singleFlight.run('key', Deadline.after(60_000, signal), start).catch(String),
  );
  clients[0].abort('first left');
  expect(await waiting[0]).toBe('first left');
  expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  clients[1].abort('second left');
  expect(await waiting[1]).toBe('second left');
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  expect(singleFlight.has('key')).toBe(false);
  void singleFlight.run('key', Deadline.after(1_000), start).catch(() => {});
  await expect.poll(() => signals).toHaveLength(2);
});

test("waits until the caller's signal fires, without an earlier timer", async () => {
  const singleFlight = new SingleFlight<string>();
  const caller = new AbortController();
  const deadline = Deadline.endedBy(caller.signal, 1);
  const waiting = singleFlight.run('key', deadline, () => new Promise(() => {})).catch(String);
  await expect.poll(() => deadline.remainingMs).toBe(0);
  // Timers fire in the order of their times: a separate timer would have fired by then.
  await new Promise((fired) => setTimeout(fired, 5));
  caller.abort('over');
  expect(await waiting).toBe('over');
});

test('forgets failed work', async () => {
  const singleFlight = new SingleFlight<string>();
  const run = (start: () => Promise<string>): Promise<string> => singleFlight.run('key', Deadline.after(1_000), start);
  await expect(run(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  await expect(run(async () => 'ok')).resolves.toBe('ok');
});
