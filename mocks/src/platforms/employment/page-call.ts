import { z } from 'zod';
import { CODE_FAULTS, PAGE_FAULTS } from '../../faults/data-faults.ts';
import { regionCode, schoolCode, uscc, industryCode, listText, yearText } from '../argument-types.ts';
import type { ListView, Narrowing } from '../list-view.ts';
import { numberedPage } from '../numbered-page.ts';
import type { PlatformCall } from '../platform.ts';
import type { PlatformParts } from '../platform-parts.ts';
import { localMoment } from '../platform-time.ts';
import type { RowFaults } from '../row-faults.ts';
import type { RowShape } from '../row-shape.ts';
import type { Entity, EmploymentPlatform } from '../../world/index.ts';
import { success } from './envelope.ts';
import { readBody } from './json-body.ts';

const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
const localTimeText = z
  .string()
  .refine((text) => TIME.test(text) && !Number.isNaN(localMoment(text)) && isRealDay(text), {
    message: 'not a time like 2026-03-01 08:00:00',
  });

/** All filters of the family; each list names those that it accepts. */
const FILTERS = {
  areaCode: regionCode,
  corpUscc: uscc,
  industryCode,
  year: z.union([z.int().min(1900).max(2099), yearText]),
  schoolCodes: listText(schoolCode, 50),
} as const;
export type Filters = { readonly [K in keyof typeof FILTERS]?: z.output<(typeof FILTERS)[K]> | undefined };

/** A list of this family and its filters. */
export interface PageList<E extends Entity> {
  readonly name: string;
  readonly list: ListView<E>;
  readonly shape: RowShape<E>;
  readonly filters: readonly (keyof typeof FILTERS)[];
  /** Whether its rows name enterprises by their code. */
  readonly namesEnterprises?: boolean;
  readonly narrow: (filters: Filters) => Omit<Narrowing<E>, 'name'>;
}

/** The call `/<name>/page` of a list. */
export function pageCall<E extends Entity>(
  { board, installation }: PlatformParts<EmploymentPlatform>,
  rowFaults: RowFaults,
  { name, list, shape, filters, namesEnterprises = false, narrow }: PageList<E>,
): PlatformCall {
  const taken = filters.map((filter) => [filter, FILTERS[filter].nullish()]);
  const schema = z.strictObject({
    pageNum: z.int().min(1).default(1),
    pageSize: z.int().min(1).max(100).default(20),
    updatedFrom: localTimeText.nullish(),
    ...(Object.fromEntries(taken) as Record<string, z.ZodType>),
  });
  const call = `${name}/page`;
  return {
    name: call,
    method: 'POST',
    path: `/${call}`,
    suffers: namesEnterprises ? [...PAGE_FAULTS, ...CODE_FAULTS] : PAGE_FAULTS,
    answer: async ({ request }) => {
      const { pageNum, pageSize, updatedFrom, ...rest } = await readBody(schema, request);
      const given = dropNulls(rest);
      const question = {
        narrowing: { name: JSON.stringify(given), ...narrow(given) },
        since: typeof updatedFrom === 'string' ? localMoment(updatedFrom) : undefined,
        page: pageNum,
        size: pageSize,
      };
      const { rows, total } = numberedPage(list, question, board, installation.system, call);
      const rendered = rows.map((row) => shape.render(row, list.key(row)));
      return success({ total, pageNum, pageSize, rows: rowFaults.strike(call, shape, rendered) });
    },
  };
}

function dropNulls(filters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const given = Object.entries(filters).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Date.parse accepts 30 February as 2 March. */
function isRealDay(text: string): boolean {
  return z.iso.date().safeParse(text.slice(0, 10)).success;
}
