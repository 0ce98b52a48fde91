import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Absence, badInput, ErrorCode, ERRORS, HubError, notFound } from '@queqiao/subgraph/errors';
import type { Caller, SubgraphContext } from '@queqiao/subgraph/request';
import type { OperationContext } from '@queqiao/server';
import { fromOffsetTime } from '@queqiao/records/time';
import { csvReport } from './csv-report.ts';
import type { Report, ReportSource } from './report-source.ts';
import { evidenceTable, taskTable } from './task-table.ts';
import { xlsxReport } from './xlsx-report.ts';

interface Format {
  readonly type: string;
  /** Whether it has a sheet for the evidence. */
  readonly withEvidence: boolean;
  readonly write: (report: Report) => Buffer | Promise<Buffer>;
}

const FORMATS: ReadonlyMap<string, Format> = new Map([
  [
    'xlsx',
    {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      withEvidence: true,
      write: ({ tasks, evidence }) => xlsxReport(taskTable(tasks), evidenceTable(evidence)),
    },
  ],
  ['csv', { type: 'text/csv; charset=utf-8', withEvidence: false, write: ({ tasks }) => csvReport(taskTable(tasks)) }],
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
 * A document's progress as a task table, at `<path>/<document id>.xlsx` (with a sheet of evidence) and `.csv`, as of the moment
 * in `?asOf=` or now, for callers with the scope `operations:read`. Refusals are JSON in the form of GraphQL errors: 401, 403,
 * 404, or 503 when a subgraph is unavailable.
 */
export function reportRoutes({ source, contextFor, path = '/reports' }: ReportOptions): (app: FastifyInstance) => void {
  return (app) => {
    app.get<{ Params: { file: string }; Querystring: { asOf?: unknown } }>(`${path}/:file`, async (request, reply) => {
      const context = await contextFor(request, reply);
      admit((context.context as SubgraphContext).scope.caller);
      const { file } = request.params;
      const [, document, extension] = /^(.+)\.(\w+)$/u.exec(file) ?? [];
      const format = FORMATS.get(extension ?? '');
      const asOf = momentOf(request.query.asOf);
      const report =
        document !== undefined && format
          ? await source({ document, asOf, withEvidence: format.withEvidence }, context)
          : null;
      if (!format || !report) throw notFound('Report', file);
      reply.headers({
        'content-type': format.type,
        // Only document ids reach this point: they need no quoting.
        'content-disposition': `attachment; filename="${file}"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      return format.write(report);
    });
  };
}

/** The moment asked for; null where none is. Throws BAD_USER_INPUT for what is no RFC 3339 time with an offset. */
function momentOf(asOf: unknown): string | null {
  if (asOf === undefined) return null;
  const moment = typeof asOf === 'string' ? fromOffsetTime(asOf) : null;
  if (moment === null) {
    throw badInput('asOf 应写作带时区的 RFC 3339 (asOf is written as RFC 3339 with an offset)', 'asOf');
  }
  return moment;
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
