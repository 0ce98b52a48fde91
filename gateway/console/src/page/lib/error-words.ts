import { inLanguage } from './words.ts';
import type { Language } from '../app/preferences.ts';
import type { GraphqlError } from './fetch-graphql.ts';

/** What each code means to an official, and what they can do; codes that are not here are shown with the hub's own message. */
const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: {
    UPSTREAM_TIMEOUT: '平台未及时应答,已显示其余内容',
    UPSTREAM_UNAVAILABLE: '平台暂时不可用,已显示其余内容',
    UPSTREAM_CONTRACT: '平台的应答不符合约定,请告知运维人员',
    RATE_LIMITED: '请求过于频繁,请稍后再试',
    SUBGRAPH_UNAVAILABLE: '系统的一部分暂不可用,已显示其余内容',
    AUDIT_UNAVAILABLE: '审计日志无法写入,个人信息未予提供',
    IDENTITY_UNAVAILABLE: '暂时无法验证身份,请稍后再试',
    OVERLOADED: '服务繁忙,请稍后再试',
    UNAUTHENTICATED: '登录已失效,请重新登录',
    FORBIDDEN: '您没有这项权限',
    NOT_FOUND: '没有找到',
    INTERNAL_SERVER_ERROR: '系统内部错误,已记入日志;请把请求号告知运维人员',
  },
  en: {
    UPSTREAM_TIMEOUT: 'A platform did not answer in time; everything else is shown',
    UPSTREAM_UNAVAILABLE: 'A platform is not available; everything else is shown',
    UPSTREAM_CONTRACT: 'A platform answered something that its contract does not allow: report it to the operator',
    RATE_LIMITED: 'Too many requests: try again later',
    SUBGRAPH_UNAVAILABLE: 'A part of the hub is not available; everything else is shown',
    AUDIT_UNAVAILABLE: 'The audit log cannot be written, so personal data is not given',
    IDENTITY_UNAVAILABLE: 'Identities cannot be verified at present: try again later',
    OVERLOADED: 'The server is busy: try again later',
    UNAUTHENTICATED: 'The session has ended: sign in again',
    FORBIDDEN: 'You are not permitted to do this',
    NOT_FOUND: 'Not found',
    INTERNAL_SERVER_ERROR: 'Internal error, logged: give the operator the request id',
  },
};

/** Errors whose message says more than their code: what was wrong with the input, or with what somebody wanted to do. */
const PRECISE = new Set(['BAD_USER_INPUT', 'CONFLICT', 'FORBIDDEN', 'GRAPHQL_VALIDATION_FAILED']);

/** What an error says in the console's language, with the row of a batch that it is of. */
export function errorText(error: GraphqlError, language: Language): string {
  const { code, system, row } = error.extensions;
  const own = inLanguage(error.message, language);
  const general = WORDS[language][code];
  const text = PRECISE.has(code) || general === undefined ? own : general;
  const where = system === undefined ? '' : language === 'zh' ? `${system}:` : `${system}: `;
  const ofRow = row === undefined ? '' : language === 'zh' ? `第 ${row + 1} 条:` : `Row ${row + 1}: `;
  return `${where}${ofRow}${text}`;
}
