import { defineWords } from '../lib/words.ts';

const words = defineWords({
  zh: {
    inbox: '待办',
    indicators: '指标',
    chains: '产业链供需',
    proposals: '审批',
    reports: '人工报送',
    signing: '签认与报表',
    sources: '数据来源',
    partners: '合作方',
    audit: '审计',
    persons: '人员与权限',
  },
  en: {
    inbox: 'To do',
    indicators: 'Indicators',
    chains: 'Chains',
    proposals: 'Approvals',
    reports: 'Reporting',
    signing: 'Sign-off',
    sources: 'Sources',
    partners: 'Partners',
    audit: 'Audit',
    persons: 'Persons',
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
    { to: '/signing', name: 'signing' },
    { to: '/sources', name: 'sources' },
    { to: '/partners', name: 'partners' },
    { to: '/audit', name: 'audit' },
    { to: '/persons', name: 'persons' },
  ],
} as const;
