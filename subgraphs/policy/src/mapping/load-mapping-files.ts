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

/**
 * Reads the default mappings of a folder (default: `schemas/mappings`). Every indicator of a document that has a file is
 * mapped there, or said to be unmapped and why; a document without a file has no default mappings. Throws one
 * MappingFileError with all faults.
 */
export function loadMappingFiles(catalogue: PolicyCatalogue, folder: string = 'mappings'): readonly DefaultMapping[] {
  const faults: string[] = [];
  const loaded: DefaultMapping[] = [];
  for (const { name, content } of readYamlFolder(folder)) {
    const outcome = mappingFile.safeParse(content);
    if (!outcome.success) {
      faults.push(...outcome.error.issues.map(({ path, message }) => `${name}.yaml ${path.join('.')}: ${message}`));
      continue;
    }
    if (outcome.data.document !== name) faults.push(`${name}.yaml document: 应为 ${name} (the file is named after it)`);
    faults.push(...omissions(outcome.data, catalogue).map((fault) => `${name}.yaml ${fault}`));
    for (const written of outcome.data.mappings) {
      const read = readDefault(written, catalogue);
      if (typeof read === 'string') faults.push(`${name}.yaml ${read}`);
      else loaded.push(read);
    }
  }
  if (faults.length > 0) throw new MappingFileError(faults);
  return loaded;
}
