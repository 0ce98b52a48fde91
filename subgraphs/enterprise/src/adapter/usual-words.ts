/** The family's own words, by code table: for installations whose crosswalk lacks the table. */
export const USUAL = {
  scale: { large: 'LARGE', medium: 'MEDIUM', small: 'SMALL', micro: 'MICRO' },
  cultivationLevel: { municipal: 'MUNICIPAL', provincial: 'PROVINCIAL', national: 'NATIONAL' },
  cultivationStatus: { candidate: 'CANDIDATE', recognized: 'RECOGNIZED', revoked: 'REVOKED' },
  demandStatus: { open: 'OPEN', matched: 'MATCHED', solved: 'SOLVED', closed: 'CLOSED' },
  appraisal: { passed: 'PASSED', failed: 'FAILED', pending: 'PENDING' },
  cooperationKind: {
    order_class: 'ORDER_CLASS',
    internship: 'INTERNSHIP',
    co_built_base: 'CO_BUILT_BASE',
    apprenticeship: 'APPRENTICESHIP',
    joint_lab: 'JOINT_LAB',
    mixed_ownership_base: 'MIXED_OWNERSHIP_BASE',
    visit: 'VISIT',
  },
} as const;
