import { useState, type ReactNode } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { RereadGroupDocument } from '../../generated/documents.ts';
import { useChange } from '../../lib/use-change.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import { Errors } from '../../widgets/errors.tsx';
import type { QuarantineGroup } from './quarantine-group.ts';

const words = defineWords({
  zh: {
    was: (reason: string, before: number, now: number) =>
      `已重新读取平台。“${reason}”:此前 ${before} 行,现为 ${now} 行。`,
  },
  en: {
    was: (reason: string, before: number, now: number) =>
      `The platform was read again. “${reason}”: ${before} rows before, ${now} now.`,
  },
});

interface Rereading {
  readonly busy: boolean;
  readonly run: (group: QuarantineGroup) => void;
  /** What came of it for the rows of the group. */
  readonly outcome: ReactNode;
}

/** Has the platform of rows that are wrong alike read again, and says how many of them are left in `groups`. */
export function useRereading(groups: readonly QuarantineGroup[]): Rereading {
  const say = useWords(words);
  const { language } = usePreferences();
  const reading = useChange(RereadGroupDocument);
  const [before, setBefore] = useState<QuarantineGroup>();
  const readAgain = async (group: QuarantineGroup): Promise<void> => {
    setBefore(undefined);
    const read = await reading.run({ system: group.system }).catch(() => null);
    if (read !== null) setBefore(group);
  };
  const left = groups.find(({ id }) => id === before?.id)?.count ?? 0;
  return {
    busy: reading.busy,
    run: (group) => void readAgain(group),
    outcome: (
      <>
        <Errors errors={reading.errors} failure={reading.failure} requestId={reading.requestId} />
        <p role="status">{before && say.was(inLanguage(before.reason, language), before.count, left)}</p>
      </>
    ),
  };
}
