import { Link } from '@tanstack/react-router';
import { useViewer } from '../lib/viewer.ts';
import { defineWords, useWords } from '../lib/words.ts';

const words = defineWords({ zh: { who: '谁动过' }, en: { who: 'Who touched it' } });

/** Leads whoever may read the audit log to what it has of an object; `subject` is its key there, or what entries name in their details. */
export function WhoTouched({ subject }: { readonly subject: string }) {
  const say = useWords(words);
  const { may } = useViewer();
  if (!may('audit:read')) return null;
  return (
    <Link to="/audit" search={{ subject }}>
      {say.who}
    </Link>
  );
}
