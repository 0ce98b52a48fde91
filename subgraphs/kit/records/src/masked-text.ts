/** Patterns of mobile numbers and identity card numbers in platform texts. */
const MOBILE = /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g;
const IDENTITY_CARD = /(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/g;

export const MASK = '***';

/** A text without numbers that identify persons. */
export function maskedText(text: string): string {
  return text.replace(IDENTITY_CARD, MASK).replace(MOBILE, MASK);
}
