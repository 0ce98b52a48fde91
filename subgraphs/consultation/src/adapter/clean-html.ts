import sanitize from 'sanitize-html';

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

/**
 * HTML written by people as it may be shown: text, paragraphs, emphasis, lists, and links to http(s) addresses. Null
 * when nothing is left.
 */
export function cleanHtml(html: string | null): string | null {
  const clean = html === null ? '' : sanitize(html, options).trim();
  return clean === '' ? null : clean;
}
