import { z } from 'zod';
import { defineWords, useWords } from '../../lib/words.ts';

const words = defineWords({
  zh: { show: '全部细节', hash: '本条哈希' },
  en: { show: 'All details', hash: 'Hash of this entry' },
});

const said = z.looseObject({ comment: z.string().nullish(), reason: z.string().nullish() });

/** The details of an entry as they are exported. */
export function detailText(detail: unknown): string {
  return detail === null || detail === undefined ? '' : JSON.stringify(detail);
}

/** What was said with an action, and all else that the log kept of it. */
export function EntryDetail({ detail, hash }: { readonly detail: unknown; readonly hash: string }) {
  const say = useWords(words);
  const { data } = said.safeParse(detail);
  const text = [data?.comment, data?.reason].filter((each) => each !== null && each !== undefined && each !== '');
  return (
    <>
      {text.length > 0 && <div>{text.join(';')}</div>}
      <details>
        <summary>{say.show}</summary>
        {detail !== null && <pre>{JSON.stringify(detail, null, 1)}</pre>}
        <p className="muted">
          {say.hash} <code className="digest">{hash}</code>
        </p>
      </details>
    </>
  );
}
