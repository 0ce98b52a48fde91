import sanitize from 'sanitize-html';
import { plainText } from './plain-text.ts';

const options: sanitize.IOptions = {
  allowedTags: ['p', 'br', 'b', 'strong', 'i', 'em', 'ul', 'ol', 'li', 'a'],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  transformTags: {
    // A link without a scheme would point into the portal that shows it.
    a: (tagName, { href }) => ({
      tagName,
      attribs: { rel: 'noopener', ...(href !== undefined && /^https?:\/\//i.test(href) && { href }) },
    }),
  },
};

/** The limit for retaining markup, in characters and tags: sanitising takes quadratic time in the open tags. */
const LONGEST_MARKUP = 100_000;
const MOST_TAGS = 5_000;

function hasTooMuchMarkup(html: string): boolean {
  if (html.length > LONGEST_MARKUP) return true;
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) if (++tags > MOST_TAGS) return true;
  return false;
}

/**
 * Sanitises user-written HTML: text, paragraphs, emphasis, lists, and links to http(s) addresses remain. HTML that is very
 * long or has very many tags is reduced to its text, line by line. Null when nothing is left.
 */
export function cleanHtml(html: string | null): string | null {
  if (html === null) return null;
  const clean = hasTooMuchMarkup(html) ? plainText(html) : sanitize(html, options).trim();
  return clean === '' ? null : clean;
}
