import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Absence, ErrorCode, ERRORS, HubError, badInput, notFound } from '@queqiao/subgraph/errors';
import { findAttachment, keepAttachment, type PolicyCatalogue } from '@queqiao/policy';
import type { Caller } from '@queqiao/subgraph/request';
import type { Database } from '@queqiao/store';
import { badRequest, sendRefusal, type IdentifyRequest } from '@queqiao/server';
import { attachableType } from './media-type.ts';

const LARGEST_BYTES = 20 * 1024 * 1024;
const LONGEST_NAME = 200;
const SCOPE = 'mapping:write';

const TOO_LARGE = badRequest('附件不可超过 20 MB (an attachment has at most 20 MB)', 413);
const NOT_ATTACHABLE = badRequest(
  '附件须为 PDF、图片、XLSX 或 DOCX,以内容为准 (an attachment is a PDF, a picture, XLSX or DOCX, by its content)',
  415,
);

export interface AttachmentRoutesOptions {
  readonly database: Database;
  readonly catalogue: PolicyCatalogue;
  /** Where they are: `/attachments`. */
  readonly path: string;
  /** Who asks; rejects with UNAUTHENTICATED for an invalid token. */
  readonly identify: IdentifyRequest;
}

/** Throws UNAUTHENTICATED for a caller without a token, and FORBIDDEN for one without the scope that is needed. */
function admitted({ subject, scopes, regions }: Caller, needed: string | null) {
  if (subject === null) {
    throw new HubError(ErrorCode.UNAUTHENTICATED, ERRORS.UNAUTHENTICATED.message, { reason: Absence.DENIED });
  }
  if (needed !== null && !scopes.has(needed)) {
    throw new HubError(ErrorCode.FORBIDDEN, `缺少权限 ${needed} (missing scope ${needed})`, {
      reason: Absence.DENIED,
      extensions: { scopes: [[needed]] },
    });
  }
  return { person: subject, scopes, regions };
}

/** What a file is called: without folders and signs that no name should have. */
function nameOf(sent: string | undefined): string {
  const name = (sent ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[/\\]/u)
    .at(-1);
  return (name ?? '').trim().slice(0, LONGEST_NAME) || '附件';
}

/** The content of the field `file`; null where it is larger than 20 MB. Throws BAD_USER_INPUT where there is none. */
async function contentOf(request: FastifyRequest): Promise<{ readonly name: string; readonly content: Buffer } | null> {
  try {
    const part = await request.file();
    if (part === undefined || part.fieldname !== 'file') {
      throw badInput('须有名为 file 的文件字段 (there has to be a file in the field file)', 'file');
    }
    const content = await part.toBuffer();
    if (content.byteLength === 0) throw badInput('文件为空 (the file is empty)', 'file');
    return { name: nameOf(part.filename), content };
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code === 'FST_REQ_FILE_TOO_LARGE') return null;
    throw error;
  }
}

/**
 * Files that stand behind reports. `POST /attachments` takes one, in the multipart field `file`, from callers who may
 * propose; `GET /attachments/<id>` gives it to its sender and to those who may see the proposals that name it. Refusals are
 * JSON in the form of GraphQL errors: 401, 403, 404, 409, 413 above 20 MB, 415 for what is no PDF, picture, XLSX or DOCX.
 */
export function attachmentRoutes(options: AttachmentRoutesOptions): (app: FastifyInstance) => void {
  const { database, catalogue, path, identify } = options;
  return (app) => {
    void app.register(async (own) => {
      own.removeAllContentTypeParsers();
      await own.register(multipart, { limits: { files: 1, fields: 5, parts: 6, fileSize: LARGEST_BYTES } });
      // The longest file and what stands around it.
      own.post(path, { bodyLimit: LARGEST_BYTES + 65_536 }, async (request, reply) => {
        const { person } = admitted(await identify(request, reply), SCOPE);
        const sent = await contentOf(request);
        if (sent === null) return sendRefusal(reply, TOO_LARGE);
        const mediaType = await attachableType(sent.content);
        if (mediaType === null) return sendRefusal(reply, NOT_ATTACHABLE);
        const kept = await keepAttachment(database, { ...sent, mediaType }, person);
        return reply.code(201).send({ ...kept, url: `${path}/${kept.id}` });
      });
      own.get<{ Params: { id: string } }>(`${path}/:id`, async (request, reply) => {
        const reader = admitted(await identify(request, reply), null);
        const found = await findAttachment(database, catalogue, request.params.id, reader);
        if (found === null) throw notFound('Attachment', request.params.id.slice(0, 40));
        reply.headers({
          'content-type': found.mediaType,
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name).replaceAll("'", '%27')}`,
          'content-security-policy': "default-src 'none'; sandbox",
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        });
        return Buffer.from(found.content);
      });
    });
  };
}
