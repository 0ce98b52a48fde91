import { fileTypeFromBuffer } from 'file-type';

/** What may be attached, beside pictures. */
const DOCUMENTS: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]);
const PICTURES: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/tiff',
  'image/bmp',
  'image/heic',
]);

/** The media type of a file by its content, whatever it is called; null for what may not be attached. */
export async function attachableType(content: Uint8Array): Promise<string | null> {
  const type = (await fileTypeFromBuffer(content).catch(() => undefined))?.mime;
  return type !== undefined && (DOCUMENTS.has(type) || PICTURES.has(type)) ? type : null;
}
