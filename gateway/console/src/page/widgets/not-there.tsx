import { Link } from '@tanstack/react-router';
import { defineWords, useWords } from '../lib/words.ts';

const words = defineWords({
  zh: { text: '没有找到:可能已删除,或不在您负责的地区。', back: '回到待办' },
  en: { text: 'Not found: it may be gone, or lie outside your regions.', back: 'Back to what is to do' },
});

/** What an address shows that leads to nothing. */
export function NotThere() {
  const say = useWords(words);
  return (
    <div className="panel">
      <p>{say.text}</p>
      <Link to="/">{say.back}</Link>
    </div>
  );
}
