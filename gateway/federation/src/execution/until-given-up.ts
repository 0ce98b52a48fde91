/** Runs a task with a signal that fires after `ms`, or when `cancelled` does. */
export async function untilGivenUp<T>(
  ms: number,
  cancelled: AbortSignal | undefined,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const giveUp = (): void => controller.abort();
  const timer = setTimeout(giveUp, ms);
  cancelled?.addEventListener('abort', giveUp, { once: true });
  if (cancelled?.aborted) giveUp();
  try {
    return await task(controller.signal);
  } finally {
    clearTimeout(timer);
    cancelled?.removeEventListener('abort', giveUp);
  }
}
