import { defineWords } from '../lib/words.ts';

const words = defineWords({
  zh: {
    inbox: '待办',
    indicators: '指标',
    proposals: '审批',
    sources: '数据来源',
  },
  en: {
    inbox: 'To do',
    indicators: 'Indicators',
    proposals: 'Approvals',
    sources: 'Sources',
  },
});

/** The screens of the main navigation, in its order. */
export const NAVIGATION = {
  words,
  entries: [
    { to: '/', name: 'inbox' },
    { to: '/indicators', name: 'indicators' },
    { to: '/proposals', name: 'proposals' },
    { to: '/sources', name: 'sources' },
  ],
} as const;
