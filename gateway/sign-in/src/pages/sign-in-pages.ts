import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOf } from '@queqiao/server';
import type { Logger } from '@queqiao/subgraph/request';
import { CONSOLE_PATH } from '../return-path.ts';
import { escaped, sendPage } from './page.ts';

/**
 * Leads to a screen from a page of this site. The browser comes from the issuer's, so a redirect would count as that site's, and
 * a strict cookie would not be sent along.
 */
export function sendHop(reply: FastifyReply, to: string): FastifyReply {
  const body = `<p>正在进入控制台。 Signed in: <a href="${escaped(to)}">继续 continue</a></p>`;
  return sendPage(reply, { title: '已登录', body, next: to });
}

/** Says why nobody was signed in, with a code and a request id for an operator; for a page that a person looks at. */
export function sendFailure(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  logger: Logger,
): FastifyReply {
  const refusal = refusalOf(error, logger, request.id);
  const { message, extensions } = refusal.error;
  for (const name of ['retry-after']) {
    const value = refusal.headers.get(name);
    if (value !== undefined) reply.header(name, value);
  }
  const body = `<p>${escaped(message)}</p>
<p><a href="${CONSOLE_PATH}/sign-in">重新登录 sign in again</a></p>
<p class="small">代码 code: <code>${escaped(String(extensions?.['code']))}</code> · 请求编号 request id: <code>${escaped(request.id)}</code></p>`;
  return sendPage(reply, { title: '未能登录', body }, refusal.status);
}

/** What the console's address says where nobody can sign in. */
export function sendNoConsole(reply: FastifyReply): FastifyReply {
  const body = `<p>此处没有控制台:尚未设置登录服务。请运维人员设置 <code>OIDC_ISSUER</code> 等变量,见 <code>docs/sign-in.md</code>。</p>
<p>There is no console here: no identity provider is configured. An operator sets <code>OIDC_ISSUER</code> and its companions as <code>docs/sign-in.md</code> says.</p>`;
  return sendPage(reply, { title: '控制台未启用', body }, 503);
}
