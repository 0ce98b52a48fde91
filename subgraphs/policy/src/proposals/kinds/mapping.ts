import { hash } from 'node:crypto';
import type { JsonValue } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import { canonicalJson } from '../../context/canonical-json.ts';
import { conflict } from '../../context/errors.ts';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import { mappingId } from '../../mapping/mapping-id.ts';
import { MAPPING_COLUMNS, contentDigest, inForce, type MappingVersion } from '../../mapping/mapping-version.ts';
import type { MappingRule } from '../../mapping/mapping-rule.ts';
import { withRule, type MappingInForce } from '../../values/measurement/facts.ts';
import { buildTotals, dropTotals } from '../../values/running-totals/build-totals.ts';
import { HUB } from '../proposal.ts';
import { rulesOf, type ProposalScene } from '../proposal-kind.ts';

/** A mapping as it is proposed: its rule. */
export interface MappingContent {
  readonly recordType: string;
  readonly where: JsonValue;
  readonly measure: JsonValue;
  readonly [key: string]: JsonValue;
}

export function mappingContent({ recordType, where, measure }: MappingRule): MappingContent {
  return { recordType, where, measure };
}

/** Equal rules have equal digests, whichever version they are. */
export function ruleDigest({
  recordType,
  where,
  measure,
}: Pick<MappingVersion, 'recordType' | 'where' | 'measure'>): string {
  return hash('sha256', canonicalJson({ recordType, where: where ?? null, measure }));
}

async function currentMapping(queryable: Queryable, { id }: CatalogueIndicator): Promise<MappingVersion | null> {
  const [version] = await queryable.query<MappingVersion>(
    sql`select ${MAPPING_COLUMNS} from mapping_version where indicator = ${id} and ${inForce(null)}`,
  );
  return version ?? null;
}

/** The mapping in force, as proposals rest on it. */
export async function mappingBasis({ queryable, indicator }: ProposalScene): Promise<string | null> {
  const version = await currentMapping(queryable, indicator);
  return version === null ? null : mappingId(version);
}

/** The number that the next version of an indicator's mapping gets. */
async function nextVersion(queryable: Queryable, indicator: string): Promise<number> {
  const [row] = await queryable.query<{ next: number }>(
    sql`select coalesce(max(version), 0) + 1 as next from mapping_version where indicator = ${indicator}`,
  );
  return row?.next ?? 1;
}

/** The version that a content would become. Throws CONFLICT when the record types no longer have what it names. */
async function candidateVersion(
  { queryable, indicator, at }: ProposalScene,
  content: MappingContent,
): Promise<MappingInForce> {
  const version = await nextVersion(queryable, indicator.id);
  const digest = contentDigest({ indicator: indicator.id, version, ...content });
  const stored = { key: 0, indicator: indicator.id, version, shipped: false, ...content, digest, since: at };
  const mapping = withRule({ ...stored, until: null, proposal: null }, indicator);
  if (mapping === null) {
    throw conflict(`${indicator.id}:映射所用的属性已不存在 (the mapping names attributes that are no more)`);
  }
  return mapping;
}

/** Takes the mapping in force, where there is one, out of force. */
async function endCurrent({ queryable, indicator, at }: ProposalScene): Promise<void> {
  const ended = await queryable.query<{ id: number }>(
    sql`update mapping_version set until = ${at} where indicator = ${indicator.id} and ${inForce(null)} returning id`,
  );
  for (const { id } of ended) await dropTotals(queryable, id);
}

/** Puts a version in force, and counts its running totals. `proposal`: null for what comes with the hub. */
export async function putInForce(
  scene: ProposalScene,
  content: MappingContent,
  { proposal, shipped }: { readonly proposal: number | null; readonly shipped: boolean },
): Promise<MappingVersion> {
  const { store, queryable, indicator, position, at } = scene;
  const candidate = await candidateVersion(scene, content);
  await endCurrent(scene);
  const { version, digest } = candidate.version;
  const { recordType, where, measure } = content;
  const [stored] = await queryable.query<MappingVersion>(
    sql`insert into mapping_version (indicator, version, shipped, record_type, predicate, measure, digest, since, proposal)
        values (${indicator.id}, ${version}, ${shipped}, ${recordType}, ${where === null ? null : JSON.stringify(where)}::json,
          ${JSON.stringify(measure)}::json, ${digest}, ${at}, ${proposal})
        returning ${MAPPING_COLUMNS}`,
  );
  const mapping = stored === undefined ? null : withRule(stored, indicator);
  if (mapping === null) throw new TypeError(`no version of ${indicator.id} was put in force`);
  await buildTotals(store, queryable, indicator, mapping, position);
  return mapping.version;
}

/** Another mapping takes the place of the one in force. */
export const MAPPING = rulesOf<MappingContent>({
  async basis(scene) {
    return { mapping: await mappingBasis(scene) };
  },
  async check(scene, content) {
    await candidateVersion(scene, content);
  },
  async instead(scene, content) {
    return { mapping: await candidateVersion(scene, content) };
  },
  async apply(scene, content, { key, author }) {
    await putInForce(scene, content, { proposal: key, shipped: author === HUB });
  },
  touches: () => 'mapping',
});

/** The mapping in force is retired, and nothing takes its place. */
export const RETIREMENT = rulesOf<{ readonly mapping: string; readonly [key: string]: JsonValue }>({
  async basis(scene) {
    return { mapping: await mappingBasis(scene) };
  },
  async check(scene, { mapping }) {
    if ((await mappingBasis(scene)) !== mapping) {
      throw conflict(`映射 ${mapping} 已不是现行映射 (the mapping is no longer in force)`);
    }
  },
  async instead() {
    return { mapping: null };
  },
  async apply(scene) {
    await endCurrent(scene);
  },
  touches: () => 'mapping',
});
