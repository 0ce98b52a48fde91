import { defineWords } from '../lib/words.ts';

const words = defineWords({
  zh: {
    inbox: '待办',
    indicators: '指标',
    chains: '产业链供需',
    proposals: '审批',
    reports: '人工报送',
    sources: '数据来源',
    partners: '合作方',
    audit: '审计',
  },
  en: {
    inbox: 'To do',
    indicators: 'Indicators',
    chains: 'Chains',
    proposals: 'Approvals',
    reports: 'Reporting',
    sources: 'Sources',
    partners: 'Partners',
    audit: 'Audit',
  },
});

/** The screens of the main navigation, in its order. */
export const NAVIGATION = {
  words,
  entries: [
    { to: '/', name: 'inbox' },
    { to: '/indicators', name: 'indicators' },
    { to: '/chains', name: 'chains' },
    { to: '/proposals', name: 'proposals' },
    { to: '/reports', name: 'reports' },
    { to: '/sources', name: 'sources' },
    { to: '/partners', name: 'partners' },
    { to: '/audit', name: 'audit' },
  ],
} as const;
