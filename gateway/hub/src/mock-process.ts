import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

/** The mock platforms, running as a process of their own. */
export interface MockProcess {
  /** Variables that point the hub at them: `<PREFIX>_URL` and credentials. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where faults and the world's clock are steered. */
  readonly control: string;
  readonly close: () => Promise<void>;
}

const readyMessage = z.object({
  type: z.literal('ready'),
  control: z.string(),
  environment: z.record(z.string(), z.string()),
});

/**
 * Starts the mock platforms beside the hub; they end with it, however it ends. `variables` are handed to them
 * (`MOCKS_SEED`, `MOCKS_SCALE`, …). Rejects when they do not come up.
 */
export async function startMockProcess(variables: Readonly<Record<string, string | undefined>>): Promise<MockProcess> {
  const child = fork(new URL('main.ts', import.meta.resolve('@queqiao/mocks')), [], {
    env: variables,
    // What this process is run with (a debugger, tracing) is not meant for them.
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
