import { readFileSync } from 'node:fs';

/** The question across all platforms: a chain's enterprises, majors, supply and demand, and what the policies say. */
export const CHAIN_QUESTION = readFileSync(new URL('../questions/chain.graphql', import.meta.url), 'utf8');
