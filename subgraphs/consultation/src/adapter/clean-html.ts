import sanitize from 'sanitize-html';
import { plainText } from './plain-text.ts';

const options: sanitize.IOptions = {
  allowedTags: ['p', 'br', 'b', 'strong', 'i', 'em', 'ul', 'ol', 'li', 'a'],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  transformTags: {
    // A link without a scheme would lead into the portal that shows it.
    a: (tagName, { href }) => ({
      tagName,
      attribs: { rel: 'noopener', ...(href !== undefined && /^https?:\/\//i.test(href) && { href }) },
    }),
  },
};

/** Characters and tags up to which markup is kept: sanitising takes time with the square of the tags that are open. */
const LONGEST_MARKUP = 100_000;
const MOST_TAGS = 5_000;

function hasTooMuchMarkup(html: string): boolean {
  if (html.length > LONGEST_MARKUP) return true;
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) if (++tags > MOST_TAGS) return true;
  return false;
}

/**
 * HTML written by people as it may be shown: text, paragraphs, emphasis, lists, and links to http(s) addresses. Of what is
 * very long or has very many tags the text is kept, line by line, and the markup is not. Null when nothing is left.
 */
export function cleanHtml(html: string | null): string | null {
  if (html === null) return null;
  const clean = hasTooMuchMarkup(html) ? plainText(html) : sanitize(html, options).trim();
  return clean === '' ? null : clean;
}
