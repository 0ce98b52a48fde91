/**
 * Runs `task` for each number from `first` up to `last`, at most `width` concurrently; results in order. The first failure
 * rejects and no further task starts.
 */
export async function sideBySide<R>(
  first: number,
  last: number,
  width: number,
  task: (number: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = first;
  let failed = false;
  const work = async (): Promise<void> => {
    while (next <= last && !failed) {
      const number = next++;
      try {
        results[number - first] = await task(number);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, last - first + 1) }, work));
  return results;
}
