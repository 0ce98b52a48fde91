import { hash } from 'node:crypto';
import { badInput } from '@queqiao/subgraph/errors';
import type { Database, Queryable } from '@queqiao/store';
import sql, { raw, type Sql } from 'sql-template-tag';
import { z } from 'zod';
import { conflict } from '../context/errors.ts';
import type { PolicyCatalogue } from '../documents/policy-catalogue.ts';
import { mayWrite, type Actor } from '../proposals/person.ts';

/** A file as it is known without its content: the schema's `Attachment`. */
export interface StoredAttachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Of the content, hex. */
  readonly sha256: string;
}

export interface SentFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

const COLUMNS: Sql = raw('id, name, media_type as "mediaType", bytes, sha256');
/** What one person may have sent within a day without any proposal that names it, in bytes. */
const MOST_UNUSED = 200 * 1024 * 1024;
/** What one report may name. */
const MOST_NAMED = 20;

/** How long a file waits for a proposal, as PostgreSQL reads it. */
const WAITS = '24 hours';

const uuid = z.uuid();

/**
 * Keeps a file that somebody sent, and drops those of everybody that waited a day for a proposal in vain. Throws CONFLICT for
 * a person who has sent more than 200 MB that nothing names.
 */
export async function keepAttachment(database: Database, file: SentFile, person: string): Promise<StoredAttachment> {
  return database.transaction(async (transaction) => {
    await transaction.query(
      sql`delete from attachment as a where at < clock_timestamp() - ${WAITS}::interval
            and not exists (select from attachment_use as u where u.attachment = a.id)`,
    );
    const [unused] = await transaction.query<{ bytes: number }>(
      sql`select coalesce(sum(bytes), 0)::bigint as bytes from attachment as a
          where by = ${person} and not exists (select from attachment_use as u where u.attachment = a.id)`,
    );
    if ((unused?.bytes ?? 0) + file.content.byteLength > MOST_UNUSED) {
      throw conflict(
        '您上传而未用的附件过多,请先用于报送 (too many files that no report names: propose reports first)',
      );
    }
    const [kept] = await transaction.query<StoredAttachment>(
      sql`insert into attachment (name, media_type, bytes, sha256, content, by, at)
          values (${file.name}, ${file.mediaType}, ${file.content.byteLength}, ${hash('sha256', file.content)}, ${file.content}, ${person}, clock_timestamp())
          returning ${COLUMNS}`,
    );
    if (kept === undefined) throw new TypeError('no attachment was kept');
    return kept;
  });
}

/** Attachments by their ids, in that order; those that are not there are left out. */
export async function attachmentsOf(
  queryable: Queryable,
  ids: readonly string[],
): Promise<readonly StoredAttachment[]> {
  if (ids.length === 0) return [];
  const rows = await queryable.query<StoredAttachment>(
    sql`select ${COLUMNS} from attachment where id = any(${ids}::uuid[])`,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * The attachments that a report names. Throws BAD_USER_INPUT for one that is not there or that another person sent, and for
 * more than 20.
 */
export async function readAttachments(
  queryable: Queryable,
  ids: readonly string[],
  { person }: Pick<Actor, 'person'>,
): Promise<readonly StoredAttachment[]> {
  if (ids.length > MOST_NAMED || new Set(ids).size !== ids.length) {
    throw badInput(`附件至多 ${MOST_NAMED} 个,不可重复 (at most ${MOST_NAMED} attachments, each once)`, 'attachments');
  }
  const known = ids.filter((id) => uuid.safeParse(id).success);
  const own = await queryable.query<{ id: string }>(
    sql`select id from attachment where id = any(${known}::uuid[]) and by = ${person} for share`,
  );
  const missing = ids.find((id) => !own.some((row) => row.id === id.toLowerCase()));
  if (missing !== undefined) throw badInput(`没有您上传的附件 ${missing} (no such file of yours)`, 'attachments');
  return attachmentsOf(
    queryable,
    ids.map((id) => id.toLowerCase()),
  );
}

/** The scopes with which the files behind a proposal may be read. */
const READERS = ['mapping:write', 'mapping:approve', 'audit:read'];

/** Whoever asks for a file. */
export interface AttachmentReader {
  readonly person: string;
  readonly regions: readonly string[] | null;
  readonly scopes: ReadonlySet<string>;
}

export interface AttachmentContent extends StoredAttachment {
  readonly content: Uint8Array;
}

/**
 * A file with its content, for whoever sent it, and for those who may see the indicator's proposals: by scope and region of a
 * document whose proposal names it. Null for everybody else, as for a file that is not there.
 */
export async function findAttachment(
  database: Database,
  catalogue: PolicyCatalogue,
  id: string,
  { person, regions, scopes }: AttachmentReader,
): Promise<AttachmentContent | null> {
  if (!uuid.safeParse(id).success) return null;
  const [found] = await database.query<AttachmentContent & { by: string; documents: readonly string[] }>(
    sql`select ${COLUMNS}, content, by,
          array(select distinct document from attachment_use as u join proposal as p on p.id = u.proposal where u.attachment = a.id) as documents
        from attachment as a where id = ${id}`,
  );
  if (found === undefined) return null;
  const { by, documents, ...attachment } = found;
  if (by === person) return attachment;
  const mayRead =
    READERS.some((scope) => scopes.has(scope)) &&
    catalogue.documents.some((document) => documents.includes(document.id) && mayWrite({ regions }, { document }));
  return mayRead ? attachment : null;
}
