import type { SourceStatus } from '../generated/documents.ts';
import { defineWords } from './words.ts';

/** What the states of platforms are called. */
export const SOURCE_STATUS_WORDS = defineWords<Readonly<Record<SourceStatus | 'NOT_CONFIGURED', string>>>({
  zh: { UP: '正常', DEGRADED: '部分异常', DOWN: '无法读取', NOT_CONFIGURED: '未接入' },
  en: { UP: 'up', DEGRADED: 'partly failing', DOWN: 'down', NOT_CONFIGURED: 'not connected' },
});
