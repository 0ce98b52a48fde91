import { splitId } from '@queqiao/records/identifiers';
import type { RecordTypeName } from '@queqiao/records';
import type { RecordVersion } from '../reading/record-version.ts';

/** What a record is about, by its key: the federation resolves the rest. */
export type EntityReference =
  | { readonly __typename: 'School'; readonly code: string }
  | { readonly __typename: 'Major'; readonly code: string; readonly school: { readonly code: string } }
  | { readonly __typename: 'Base'; readonly system: string; readonly id: string }
  | { readonly __typename: 'Enterprise'; readonly uscc: string }
  | { readonly __typename: 'IndustryChain'; readonly code: string }
  | { readonly __typename: 'JobPosting'; readonly system: string; readonly id: string }
  | { readonly __typename: 'ConsultationTopic'; readonly system: string; readonly id: string };

const REFERENCES: Partial<Record<RecordTypeName, (record: RecordVersion) => EntityReference>> = {
  School: ({ id }) => ({ __typename: 'School', code: id }),
  Major({ id }) {
    const [school = '', code = ''] = splitId(id, 2) ?? [];
    return { __typename: 'Major', code, school: { code: school } };
  },
  Base: ({ system, id }) => ({ __typename: 'Base', system, id }),
  Enterprise: ({ id }) => ({ __typename: 'Enterprise', uscc: id }),
  IndustryChain: ({ id }) => ({ __typename: 'IndustryChain', code: id }),
  JobPosting: ({ system, id }) => ({ __typename: 'JobPosting', system, id }),
  ConsultationTopic: ({ system, id }) => ({ __typename: 'ConsultationTopic', system, id }),
};

/** The thing that a record is about; null where the schema has no type for it that can be asked by its key. */
export function entityReference(record: RecordVersion): EntityReference | null {
  return REFERENCES[record.type]?.(record) ?? null;
}
