import type { Random } from './random.ts';

/** The 31 characters of GB 32100-2015: digits and capitals without I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check character of the first 17 characters of a USCC (GB 32100-2015, 4.6 and appendix A). */
function checkCharacter(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Whether a text is a USCC: 18 allowed characters, the last of them the right check character. */
export function isUscc(text: string): boolean {
  return /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text) && checkCharacter(text.slice(0, 17)) === text.charAt(17);
}

/** An invented USCC of an enterprise (class 91) that registered in the county. */
export function inventUscc(county: string, random: Random): string {
  let body = `91${county}MA`;
  for (let place = 0; place < 7; place += 1) body += ALPHABET.charAt(random.int(0, 30));
  return body + checkCharacter(body);
}

/** The same code with a wrong check character. */
export function withWrongCheck(uscc: string, random: Random): string {
  const right = ALPHABET.indexOf(uscc.charAt(17));
  return uscc.slice(0, 17) + ALPHABET.charAt((right + random.int(1, 30)) % 31);
}
