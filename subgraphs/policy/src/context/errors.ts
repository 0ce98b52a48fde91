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

/** Whether the store can hold a text: neither U+0000 nor half of a character is in it. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** A reason or comment as somebody wrote it; throws BAD_USER_INPUT when it says nothing, too much, or what cannot be stored. */
export function readText(text: string, argument: string): string {
  const read = text.trim();
  if (!isStorable(read)) {
    throw badInput(`${argument} 含有无法保存的字符 (${argument} has characters that cannot be stored)`, argument);
  }
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

/** Far above any figure of a region, and far below where sums of such figures lose a unit. */
const GREATEST = 1e12;

/** A figure that somebody names; throws BAD_USER_INPUT for one below 0, and for one that nothing could be. */
export function readFigure(figure: number, argument: string): number {
  if (figure >= 0 && figure <= GREATEST) return figure;
  throw badInput(
    `${argument} 应在 0 至 ${GREATEST} 之间,实为 ${figure} (${argument} lies between 0 and ${GREATEST})`,
    argument,
  );
}
