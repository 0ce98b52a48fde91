import { PlatformStatesDocument } from '../generated/documents.ts';
import { formatMoment } from '../lib/format.ts';
import { useAsk } from '../lib/use-ask.ts';
import { defineWords, useWords } from '../lib/words.ts';
import { usePreferences } from './preferences.ts';

const words = defineWords({
  zh: {
    down: (name: string, since: string) => `“${name}”无法读取:其数据停留在 ${since},与之相关的内容可能缺失或陈旧。`,
    never: (name: string) => `“${name}”尚未读取过:与之相关的内容缺失。`,
    offline: '无法连接系统,所显示的可能不是最新内容。',
  },
  en: {
    down: (name: string, since: string) =>
      `“${name}” cannot be read: its data is as of ${since}; what depends on it may be missing or old.`,
    never: (name: string) => `“${name}” has not been read yet: what depends on it is missing.`,
    offline: 'The hub cannot be reached; what is shown may not be the newest.',
  },
});

/** How often the states of platforms are asked for, in ms. */
const EVERY_MS = 5000;

/** The strip above every screen that names the platforms that cannot be read, and since when. */
export function MissingPlatforms() {
  const say = useWords(words);
  const { language } = usePreferences();
  const { data, failure } = useAsk(PlatformStatesDocument, {}, { every: EVERY_MS });
  const missing = (data?.sources ?? []).filter(({ status, absence }) => status === 'DOWN' && absence === null);
  return (
    <div role="status" className="strip">
      {failure && <p>{say.offline}</p>}
      {missing.map(({ id, name, lastSyncedAt }) => (
        <p key={id}>{lastSyncedAt === null ? say.never(name) : say.down(name, formatMoment(lastSyncedAt, language))}</p>
      ))}
    </div>
  );
}
