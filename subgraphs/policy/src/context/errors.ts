import { ErrorCode, HubError, badInput } from '@queqiao/subgraph/errors';
import type { RequestScope } from '@queqiao/subgraph/request';
import type { PolicyFile } from '../documents/policy-file.ts';
import type { CatalogueIndicator, PolicyCatalogue } from '../documents/policy-catalogue.ts';

/** What is asked cannot be done as things stand: somebody was quicker, or a step was left out. */
export function conflict(message: string): HubError {
  return new HubError(ErrorCode.CONFLICT, message);
}

/** Who changes something. Throws UNAUTHENTICATED for a caller without a token: nobody would answer for the change. */
export function actorOf({ caller }: Pick<RequestScope, 'caller'>): string {
  if (caller.subject === null) {
    throw new HubError(
      ErrorCode.UNAUTHENTICATED,
      '请先登录:变更须有人负责 (sign in: somebody has to answer for a change)',
    );
  }
  return caller.subject;
}

/** The indicator of an argument; throws BAD_USER_INPUT when there is none. */
export function indicatorOf(catalogue: PolicyCatalogue, id: string, argument = 'indicator'): CatalogueIndicator {
  const indicator = catalogue.indicator(id);
  if (indicator === null) throw badInput(`没有指标 ${id} (no such indicator)`, argument);
  return indicator;
}

/** The document of an argument; throws BAD_USER_INPUT when there is none. */
export function documentOf(catalogue: PolicyCatalogue, id: string, argument = 'document'): PolicyFile {
  const document = catalogue.documents.find((each) => each.id === id);
  if (document === undefined) throw badInput(`没有文件 ${id} (no such document)`, argument);
  return document;
}

const LONGEST_TEXT = 2_000;

/** A reason or comment as somebody wrote it; throws BAD_USER_INPUT when it says nothing or too much. */
export function readText(text: string, argument: string): string {
  const read = text.trim();
  if (read === '' || read.length > LONGEST_TEXT) {
    throw badInput(
      `${argument} 应为 1 至 ${LONGEST_TEXT} 字 (${argument} has 1 to ${LONGEST_TEXT} characters)`,
      argument,
    );
  }
  return read;
}

/** The same where nothing need be said. */
export function readOptionalText(text: string | null | undefined, argument: string): string | null {
  return text == null || text.trim() === '' ? null : readText(text, argument);
}
