import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

/** The mock platforms in a separate process. */
export interface MockProcess {
  /** The hub's variables for them: `<PREFIX>_URL` and credentials. */
  readonly environment: Readonly<Record<string, string>>;
  /** The control endpoint for faults and the world's clock. */
  readonly control: string;
  readonly close: () => Promise<void>;
}

const readyMessage = z.object({
  type: z.literal('ready'),
  control: z.string(),
  environment: z.record(z.string(), z.string()),
});

/**
 * Starts the mock platforms beside the hub; they end with it, even after a crash. `variables` are passed to them
 * (`MOCKS_SEED`, `MOCKS_SCALE`, …). Rejects when they do not start.
 */
export async function startMockProcess(variables: Readonly<Record<string, string | undefined>>): Promise<MockProcess> {
  const child = fork(new URL('main.ts', import.meta.resolve('@queqiao/mocks')), [], {
    env: variables,
    // The options of this process (a debugger, tracing) are not passed on.
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const message: unknown = await Promise.race([
    once(child, 'message').then(([first]: unknown[]) => first),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The mock platforms ended with ${String(code)} before they were ready.`);
    }),
  ]);
  const { control, environment } = readyMessage.parse(message);
  return { control, environment, close: () => closeChild(child) };
}

async function closeChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (child.connected) child.disconnect();
  else child.kill('SIGTERM');
  await ended;
}
