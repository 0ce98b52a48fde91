class NotHere extends Error {}

/**
 * The first value that one of several sources has, without waiting for the others. Null when all of them answered without
 * one; throws a source's error when no other source has the value, since the failed one might have it.
 */
export async function firstFound<T>(places: readonly Promise<T | null>[]): Promise<T | null> {
  const found = places.map(async (place) => {
    const thing = await place;
    if (thing === null) throw new NotHere();
    return thing;
  });
  try {
    return await Promise.any(found);
  } catch (failures) {
    if (!(failures instanceof AggregateError)) throw failures;
    const failure: unknown = failures.errors.find((error) => !(error instanceof NotHere));
    if (failure !== undefined) throw failure;
    return null;
  }
}
