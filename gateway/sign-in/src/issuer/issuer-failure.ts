import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';

const RETRY_AFTER_SECONDS = 10;

/** The issuer cannot be reached, or answers something that is none. */
export function issuerUnavailable(cause: unknown): HubError {
  return new HubError(
    ErrorCode.IDENTITY_UNAVAILABLE,
    '身份服务暂时无法访问,请稍后再试 (the identity provider cannot be reached at present: try again later)',
    { extensions: { retryAfter: RETRY_AFTER_SECONDS }, cause },
  );
}

/** What went wrong with an issuer's answer, in words for whoever signs in; details are in the cause, for the log. */
export function issuerFailure(error: unknown): HubError {
  if (error instanceof AuthorizationResponseError) {
    return error.error === 'temporarily_unavailable' || error.error === 'server_error'
      ? issuerUnavailable(error)
      : failed('身份服务未准许登录', 'the identity provider did not let you in', error);
  }
  if (error instanceof ResponseBodyError) {
    return error.status >= 500
      ? issuerUnavailable(error)
      : failed('此次登录已用过或已失效', 'this sign-in was used already, or is no longer valid', error);
  }
  if (isUnreachable(error)) return issuerUnavailable(error);
  return failed('身份服务的答复与此次登录不符', 'the answer of the identity provider does not fit this sign-in', error);
}

/** Nobody answered, or something before the issuer did. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof ClientError) {
    const status = error.cause instanceof Response ? error.cause.status : 0;
    return error.code === 'OAUTH_TIMEOUT' || status >= 500;
  }
  return error instanceof TypeError && error.message === 'fetch failed';
}

function failed(chinese: string, english: string, cause: unknown): HubError {
  return new HubError(ErrorCode.SIGN_IN_FAILED, `${chinese},请重新登录 (${english}: sign in again)`, { cause });
}
