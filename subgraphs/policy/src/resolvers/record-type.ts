import { bothLanguages } from '@queqiao/records';
import type { AttributeResolvers, RecordTypeResolvers } from '../generated/schema.ts';
import { measuresOf, operatorsOf } from '../mapping/comparison.ts';

/** The fields of `RecordType` that are not the catalogue's own. */
export const recordTypeResolvers: RecordTypeResolvers = {
  label: ({ label }) => bothLanguages(label).chinese,
  labelEnglish: ({ label }) => bothLanguages(label).english,
};

/** What an editor of mappings shows of an attribute, and what can be asked of it. */
export const attributeResolvers: AttributeResolvers = {
  label: ({ description }) => bothLanguages(description).chinese,
  labelEnglish: ({ description }) => bothLanguages(description).english,
  values: ({ values, labels }) =>
    values?.map((value) => {
      const { chinese, english } = bothLanguages(labels?.[value] ?? value);
      return { value, label: chinese, labelEnglish: english };
    }) ?? null,
  operators: (attribute) => operatorsOf(attribute),
  measures: (attribute) => measuresOf(attribute),
};
