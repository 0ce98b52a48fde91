import { identifier } from './identifier.ts';

// GB 32100-2015: the 31 characters (no I, O, S, V, Z) and the weights 3^i mod 31 of the first 17 places.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORBIDDEN = new RegExp(`[^${ALPHABET}]`);
const LENGTH = 18;

/** The check character of the first 17 characters of a USCC (GB 32100-2015, appendix A); null when one is not allowed. */
export function usccCheckCharacter(body: string): string | null {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

const uscc = identifier({ chinese: '统一社会信用代码', english: 'unified social credit code' }, (value) => {
  if (value.length !== LENGTH) {
    return { chinese: `应为 18 位,实为 ${value.length} 位`, english: `must have 18 characters, has ${value.length}` };
  }
  const index = value.search(FORBIDDEN);
  if (index >= 0) {
    return {
      chinese: `第 ${index + 1} 位的字符不在允许之列`,
      english: `character ${index + 1} is not one of 0-9 and A-Y without I, O, S, V`,
    };
  }
  const expected = usccCheckCharacter(value.slice(0, LENGTH - 1));
  return expected === value.charAt(LENGTH - 1)
    ? null
    : { chinese: `校验码应为 ${expected}`, english: `the check character must be ${expected}` };
});

/** The problem with a unified social credit code; null when it is valid. */
export const usccProblem = uscc.problem;
/** Parses a caller's unified social credit code; throws BAD_USER_INPUT. */
export const parseUscc = uscc.parse;
/** A row's unified social credit code. */
export const usccField = uscc.field;
