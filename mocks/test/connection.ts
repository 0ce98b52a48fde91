import { once } from 'node:events';
import { connect } from 'node:net';

/** Whether a new connection is refused. */
export async function refuses(url: string): Promise<boolean> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const [event, error] = await Promise.race([
    once(socket, 'connect').then(() => ['connect', undefined] as const),
    new Promise<readonly ['error', NodeJS.ErrnoException]>((resolve) => {
      socket.once('error', (reason) => resolve(['error', reason]));
    }),
  ]);
  socket.destroy();
  return event === 'error' && error.code === 'ECONNREFUSED';
}

/** The code of the error that a call fails with; undefined when it succeeds. */
export async function codeOf(failure: Promise<unknown>): Promise<unknown> {
  const error = await failure.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return (error as { code?: string } | undefined)?.code;
}
