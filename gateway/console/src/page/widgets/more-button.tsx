import { Button } from 'antd';
import type { AskedPages } from '../lib/use-ask-pages.ts';
import { defineWords, useWords } from '../lib/words.ts';

const words = defineWords({ zh: { more: '显示更多' }, en: { more: 'Show more' } });

/** Reads the next page of a list, where there is one. */
export function MoreButton({
  asked,
}: {
  readonly asked: Pick<AskedPages<unknown>, 'hasMore' | 'loadingMore' | 'more'>;
}) {
  const say = useWords(words);
  if (!asked.hasMore) return null;
  return (
    <Button className="no-print" style={{ marginTop: 8 }} loading={asked.loadingMore} onClick={asked.more}>
      {say.more}
    </Button>
  );
}
