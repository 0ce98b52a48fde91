import type { PolicyStore } from '../context/policy-store.ts';
import { approve, openScene, propose, submit, type Candidate } from '../proposals/steps.ts';

/** Puts changes in force as two persons do, without a request. */
export async function putInForce(store: PolicyStore, ...candidates: readonly Candidate[]): Promise<void> {
  await store.database.transaction(async (transaction) => {
    const place = await openScene(store, transaction);
    const one = { person: 'one', regions: null };
    const proposed = await propose(place, candidates, one);
    const ids = proposed.map(({ key }) => String(key));
    const submitted = await submit(place, ids, null, one);
    const approvals = submitted.map(({ key, digest }) => ({ id: String(key), digest }));
    await approve(place, approvals, null, { person: 'another', regions: null });
  });
}
