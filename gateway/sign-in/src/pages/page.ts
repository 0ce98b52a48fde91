import { createHash } from 'node:crypto';
import { escapeUTF8 } from 'entities';
import type { FastifyReply } from 'fastify';

const STYLE = `
body { font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; color: #1f2329; background: #f5f6f7; margin: 0; }
main { max-width: 40rem; margin: 10vh auto; padding: 2rem 2.5rem; background: #fff; border-radius: 8px; }
h1 { font-size: 1.4rem; margin: 0 0 1rem; }
a { color: #0b57c2; }
code { background: #f0f1f3; padding: 0 .3em; border-radius: 3px; }
.small { color: #51565d; font-size: .875rem; }
fieldset { border: 0; padding: 0; margin: 1rem 0 0; }
legend { font-weight: 600; padding: 0; }
button { font: inherit; padding: .35rem .8rem; margin: .3rem .5rem .3rem 0; border: 1px solid #0b57c2; border-radius: 6px;
  background: #fff; color: #0b57c2; cursor: pointer; }
form { display: inline; }
button:is(:hover, :focus-visible), button:is(:hover, :focus-visible) .small { background: #0b57c2; color: #fff; }
button:focus-visible, a:focus-visible { outline: 3px solid #1f2329; outline-offset: 2px; }
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Text for HTML, in elements and in quoted attributes. */
export const escaped = (text: string): string => escapeUTF8(text);

export interface PageContent {
  readonly title: string;
  /** HTML after the heading, of escaped parts. */
  readonly body: string;
  /** A path of this server to go to at once. */
  readonly next?: string;
  /** Where its forms may lead, as `form-action` of CSP says it. Default: nowhere. */
  readonly formsTo?: string;
}

/** Sends a small page of its own: no script, nothing from elsewhere, in no frame. */
export function sendPage(
  reply: FastifyReply,
  { title, body, next, formsTo = "'none'" }: PageContent,
  status = 200,
): FastifyReply {
  const refresh = next === undefined ? '' : `<meta http-equiv="refresh" content="0;url=${escaped(next)}">`;
  reply.code(status).headers({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action ${formsTo}; base-uri 'none'; frame-ancestors 'none'`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  return reply.send(
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${refresh}
<title>${escaped(title)}</title><style>${STYLE}</style></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`,
  );
}
