import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Absence, ErrorCode, ERRORS, HubError, notFound } from '@queqiao/subgraph/errors';
import type { Caller, SubgraphContext } from '@queqiao/subgraph/request';
import type { OperationContext } from '@queqiao/server';
import { csvReport } from './csv-report.ts';
import type { ReportSource } from './report-source.ts';
import { taskTable, type TaskTable } from './task-table.ts';
import { xlsxReport } from './xlsx-report.ts';

interface Format {
  readonly type: string;
  readonly write: (table: TaskTable) => Buffer | Promise<Buffer>;
}

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['xlsx', { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsxReport }],
  ['csv', { type: 'text/csv; charset=utf-8', write: csvReport }],
]);
const SCOPE = 'operations:read';

export interface ReportOptions {
  readonly source: ReportSource<OperationContext>;
  /** Default: `/reports`. */
  readonly path?: string;
  /** The caller and the deadline; rejects with UNAUTHENTICATED for an invalid token. */
  readonly contextFor: (request: FastifyRequest, reply: FastifyReply) => Promise<OperationContext>;
}

/**
 * A document's progress as a task table, at `<path>/<document id>.xlsx` and `.csv`, for callers with the scope
 * `operations:read`. Refusals are JSON in the form of GraphQL errors: 401, 403, 404, or 503 when a subgraph is unavailable.
 */
export function reportRoutes({ source, contextFor, path = '/reports' }: ReportOptions): (app: FastifyInstance) => void {
  return (app) => {
    app.get<{ Params: { file: string } }>(`${path}/:file`, async (request, reply) => {
      const context = await contextFor(request, reply);
      admit((context.context as SubgraphContext).scope.caller);
      const { file } = request.params;
      const [, document, extension] = /^(.+)\.(\w+)$/u.exec(file) ?? [];
      const format = FORMATS.get(extension ?? '');
      const tasks = document !== undefined && format ? await source(document, context) : null;
      if (!format || !tasks) throw notFound('Report', file);
      reply.headers({
        'content-type': format.type,
        // Only document ids reach this point: they need no quoting.
        'content-disposition': `attachment; filename="${file}"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      return format.write(taskTable(tasks));
    });
  };
}

function admit({ subject, scopes }: Caller): void {
  if (scopes.has(SCOPE)) return;
  if (subject === null) {
    throw new HubError(ErrorCode.UNAUTHENTICATED, ERRORS.UNAUTHENTICATED.message, {
      reason: Absence.DENIED,
    });
  }
  throw new HubError(ErrorCode.FORBIDDEN, `缺少权限 ${SCOPE} (missing scope ${SCOPE})`, {
    reason: Absence.DENIED,
    extensions: { scopes: [[SCOPE]] },
  });
}
