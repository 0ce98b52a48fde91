import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePreferences } from '../app/preferences.ts';
import { formatMoment } from '../lib/format.ts';
import { useViewer } from '../lib/viewer.ts';
import { defineWords, useWords } from '../lib/words.ts';

const words = defineWords({
  zh: { printed: (name: string, at: string) => `打印:${name} ${at}`, brand: '鹊桥 · 产教融合指标' },
  en: { printed: (name: string, at: string) => `Printed by ${name} at ${at}`, brand: 'Queqiao' },
});

interface PrintHeadProps {
  readonly title: string;
  /** What stands below it: of which document, as of when. */
  readonly lines: readonly string[];
}

/** What paper says above its content: what it is, as of when, and who printed it when from which address. Not on the screen. */
export function PrintHead({ title, lines }: PrintHeadProps) {
  const say = useWords(words);
  const { language } = usePreferences();
  const { name } = useViewer();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    // The browser takes the page as it is when this event has been heard.
    const aboutToPrint = (): void => flushSync(() => setNow(new Date()));
    window.addEventListener('beforeprint', aboutToPrint);
    return () => window.removeEventListener('beforeprint', aboutToPrint);
  }, []);
  return (
    <header className="print-only print-head">
      <p className="row">
        <span className="grow">{say.brand}</span>
        <span>{say.printed(name, formatMoment(now.toISOString(), language, true))}</span>
      </p>
      <p className="print-title">{title}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="digest">{location.href}</p>
    </header>
  );
}
