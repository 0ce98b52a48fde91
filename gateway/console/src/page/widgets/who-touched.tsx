import { Link } from '@tanstack/react-router';
import { defineWords, useWords } from '../lib/words.ts';

const words = defineWords({ zh: { who: '谁动过' }, en: { who: 'Who touched it' } });

/** Leads to what the audit log has of an object; `subject` is its key there, or what entries name in their details. */
export function WhoTouched({ subject }: { readonly subject: string }) {
  const say = useWords(words);
  return (
    <Link to="/audit" search={{ subject }}>
      {say.who}
    </Link>
  );
}
