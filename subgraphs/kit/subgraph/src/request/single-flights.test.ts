import { expect, onTestFinished, test, vi } from 'vitest';
import { Deadline } from './deadline.ts';
import { SingleFlights } from './single-flights.ts';

test('keeps a tenth of the budget back, at most half a second', () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(0);
  onTestFinished(() => now.mockRestore());
  expect(Deadline.after(1_000).keepingReserve().remainingMs).toBe(900);
  expect(Deadline.after(60_000).keepingReserve().remainingMs).toBe(59_500);
});

test('ends a deadline early when the client goes away', () => {
  const client = new AbortController();
  const deadline = Deadline.after(60_000, client.signal);
  const part = deadline.keepingReserve();
  client.abort();
  expect([deadline.signal.aborted, part.signal.aborted]).toEqual([true, true]);
});

test('has no time left once it is over', () => {
  expect(Deadline.after(-5).remainingMs).toBe(0);
});

test('gives shared work the time of the most patient of those who wait', async () => {
  const flights = new SingleFlights<string>();
  const landed = Promise.withResolvers<string>();
  const shared = Promise.withResolvers<Deadline>();
  const start = (deadline: Deadline): Promise<string> => {
    shared.resolve(deadline);
    return landed.promise;
  };
  const hasty = flights.run('key', Deadline.after(5_000), start);
  const deadline = await shared.promise;
  expect(deadline.remainingMs).toBeLessThanOrEqual(5_000);
  const patient = flights.run('key', Deadline.after(60_000), start);
  expect(deadline.remainingMs).toBeGreaterThan(50_000);
  landed.resolve('landed');
  expect(await Promise.all([hasty, patient])).toEqual(['landed', 'landed']);
});

test('aborts shared work when the last one leaves, and begins anew for the next', async () => {
  const flights = new SingleFlights<string>();
  const signals: AbortSignal[] = [];
  const start = ({ signal }: Deadline): Promise<string> => {
    signals.push(signal);
    return new Promise(() => {});
  };
  const clients = [new AbortController(), new AbortController()] as const;
  const waiting = clients.map(({ signal }) => flights.run('key', Deadline.after(60_000, signal), start).catch(String));
  clients[0].abort('first left');
  expect(await waiting[0]).toBe('first left');
  expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  clients[1].abort('second left');
  expect(await waiting[1]).toBe('second left');
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  expect(flights.has('key')).toBe(false);
  void flights.run('key', Deadline.after(1_000), start).catch(() => {});
  await expect.poll(() => signals).toHaveLength(2);
});

test('waits until the signal of the caller fires, and no timer before it', async () => {
  const flights = new SingleFlights<string>();
  const caller = new AbortController();
  const deadline = Deadline.endedBy(caller.signal, 1);
  const waiting = flights.run('key', deadline, () => new Promise(() => {})).catch(String);
  await expect.poll(() => deadline.remainingMs).toBe(0);
  // Timers fire in the order of their times: one of the flight's own would have fired by then.
  await new Promise((fired) => setTimeout(fired, 5));
  caller.abort('over');
  expect(await waiting).toBe('over');
});

test('forgets work that has failed', async () => {
  const flights = new SingleFlights<string>();
  const run = (start: () => Promise<string>): Promise<string> => flights.run('key', Deadline.after(1_000), start);
  await expect(run(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  await expect(run(async () => 'ok')).resolves.toBe('ok');
});
