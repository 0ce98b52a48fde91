class NotHere extends Error {}

/**
 * The first of several places that knows a thing, without waiting for the others. Null when all of them answered and
 * none knows it; throws a place's failure when none of those that answered knows it, since that one might.
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
