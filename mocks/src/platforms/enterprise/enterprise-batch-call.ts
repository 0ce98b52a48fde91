import { z } from 'zod';
import { CODE_FAULTS, LIST_FAULTS } from '../../faults/data-faults.ts';
import { listText, uscc } from '../argument-types.ts';
import { readQuery } from '../arguments.ts';
import type { PlatformCall } from '../platform.ts';
import type { PlatformParts } from '../platform-parts.ts';
import type { RowFaults } from '../row-faults.ts';
import type { RowShape } from '../row-shape.ts';
import type { Enterprise, EnterprisePlatform } from '../../world/index.ts';
import { items, MOST_CODES } from './list-call.ts';

const NAME = 'enterprises/batch';
const asked = z.strictObject({ uscc: listText(uscc, MOST_CODES) });

/** `GET /enterprises/batch`: enterprises by code; unknown codes are omitted. */
export function enterpriseBatchCall(
  { board, data, installation }: PlatformParts<EnterprisePlatform>,
  shape: RowShape<Enterprise>,
  rowFaults: RowFaults,
): PlatformCall {
  return {
    name: NAME,
    method: 'GET',
    path: `/${NAME}`,
    suffers: [...LIST_FAULTS, ...CODE_FAULTS],
    answer: ({ url }) => {
      const codes = new Set(readQuery(asked, url).uscc);
      if (board.take('empty-list', installation.system, NAME) !== undefined) return items([]);
      const found = [...codes].flatMap((code) => data.enterprises.get(code) ?? []);
      const rows = found.map((enterprise) => shape.render(enterprise, enterprise.uscc));
      return items(rowFaults.strike(NAME, shape, rows));
    },
  };
}
