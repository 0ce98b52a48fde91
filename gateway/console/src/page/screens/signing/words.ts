import type { PeriodState } from '../../generated/documents.ts';
import { defineWords } from '../../lib/words.ts';

/** What the states of reporting periods are called. */
export const PERIOD_STATE_WORDS = defineWords<Readonly<Record<PeriodState, string>>>({
  zh: { OPEN: '开放', SUBMITTED: '关闭待批准', CLOSED: '已关闭,数值已冻结' },
  en: { OPEN: 'open', SUBMITTED: 'its closing waits for approval', CLOSED: 'closed, values frozen' },
});
