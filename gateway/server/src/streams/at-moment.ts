/** Timers hold 31 bits of milliseconds; a longer one would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** Calls at a moment, in ms since 1970, however far it is. Gives what stops it. */
export function atMoment(moment: number, call: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    const left = moment - Date.now();
    timer = left > LONGEST_MS ? setTimeout(wait, LONGEST_MS) : setTimeout(call, Math.max(0, left));
    timer.unref();
  };
  wait();
  return () => clearTimeout(timer);
}
