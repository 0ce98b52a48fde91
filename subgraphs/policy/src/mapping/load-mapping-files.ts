import { HubError } from '@queqiao/subgraph/errors';
import { readYamlFolder } from '@queqiao/schemas';
import type { CatalogueIndicator, PolicyCatalogue } from '../documents/policy-catalogue.ts';
import { readMapping } from './read-mapping.ts';
import type { ResolvedMapping } from './resolved-mapping.ts';
import { mappingFile, type MappingFile } from './mapping-file.ts';

/** A mapping that the hub comes with. */
export interface DefaultMapping {
  readonly indicator: CatalogueIndicator;
  readonly comment: string;
  readonly mapping: ResolvedMapping;
}

/** Default mappings are not what they must be: names every fault of every file. */
export class MappingFileError extends Error {
  readonly code = 'MAPPING_FILES_INVALID';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`默认映射有误 (default mappings are not valid):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'MappingFileError';
    this.faults = faults;
  }
}

type WrittenMapping = MappingFile['mappings'][number];

function readDefault(
  { indicator: id, comment, ...rule }: WrittenMapping,
  catalogue: PolicyCatalogue,
): DefaultMapping | string {
  const indicator = catalogue.indicator(id);
  if (indicator === null) return `${id}: 没有这个指标 (no such indicator)`;
  if (indicator.components.length > 0) return `${id}: 总数由各项相加,不可映射 (a total is not mapped)`;
  try {
    const mapping = readMapping(rule);
    const { recordType } = mapping;
    if (recordType === indicator.recordType) return { indicator, comment, mapping };
    return `${id}: 指标统计的是 ${indicator.recordType ?? '—'},不是 ${recordType} (the indicator counts other records)`;
  } catch (error) {
    if (error instanceof HubError) return `${id}: ${error.message}`;
    throw error;
  }
}

/** Each indicator of a document is a total, or stands in its file exactly once. */
function omissions({ document, mappings, unmapped }: MappingFile, catalogue: PolicyCatalogue): string[] {
  const named = [...mappings, ...unmapped].map(({ indicator }) => indicator);
  const expected = catalogue.indicators.filter((one) => one.document.id === document && one.components.length === 0);
  return [
    ...named
      .filter((id) => !id.startsWith(`${document}/`))
      .map((id) => `${id}: 不属于 ${document} (of another document)`),
    ...expected
      .map(({ id }) => ({ id, times: named.filter((name) => name === id).length }))
      .filter(({ times }) => times !== 1)
      .map(({ id, times }) => `${id}: 应出现一次,实为 ${times} 次 (must stand there once)`),
  ];
}

/** The default mappings that the hub comes with. */
export const MAPPINGS_FOLDER = 'mappings';

/** The mapping files of a folder by name; a fault where it cannot be read. */
function filesOf(folder: string): readonly { readonly name: string; readonly content: unknown }[] | string {
  try {
    return readYamlFolder(folder);
  } catch (error) {
    return `${folder}: 无法读取 (cannot be read): ${error instanceof Error ? error.message : String(error)}`;
  }
}

/**
 * Reads the default mappings of some folders (default: the hub's own). Every indicator of a document that has a file is
 * mapped there, or said to be unmapped and why; a document without a file has no default mappings. Throws one
 * MappingFileError with all faults.
 */
export function loadMappingFiles(catalogue: PolicyCatalogue, ...folders: readonly string[]): readonly DefaultMapping[] {
  const faults: string[] = [];
  const loaded: DefaultMapping[] = [];
  const read = (folders.length === 0 ? [MAPPINGS_FOLDER] : folders).map(filesOf);
  faults.push(...read.filter((files) => typeof files === 'string'));
  const files = read.flatMap((each) => (typeof each === 'string' ? [] : each));
  const twice = files.filter(({ name }, index) => files.findIndex((other) => other.name === name) < index);
  faults.push(...twice.map(({ name }) => `${name}.yaml: 该文件的映射已有 (there are mappings of this document)`));
  for (const { name, content } of files) {
    const outcome = mappingFile.safeParse(content);
    if (!outcome.success) {
      faults.push(...outcome.error.issues.map(({ path, message }) => `${name}.yaml ${path.join('.')}: ${message}`));
      continue;
    }
    if (outcome.data.document !== name) faults.push(`${name}.yaml document: 应为 ${name} (the file is named after it)`);
    faults.push(...omissions(outcome.data, catalogue).map((fault) => `${name}.yaml ${fault}`));
    for (const written of outcome.data.mappings) {
      const one = readDefault(written, catalogue);
      if (typeof one === 'string') faults.push(`${name}.yaml ${one}`);
      else loaded.push(one);
    }
  }
  if (faults.length > 0) throw new MappingFileError(faults);
  return loaded;
}
