import { useState, type ReactNode } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { RereadGroupDocument, type SourceQuarantineQuery } from '../../generated/documents.ts';
import { useChange } from '../../lib/use-change.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import { Errors } from '../../widgets/errors.tsx';
import type { QuarantineGroup } from './quarantine-group.ts';

const words = defineWords({
  zh: {
    reading: (reason: string) => `“${reason}”:已要求重新读取平台,尚未读完;读完后此处给出结果。`,
    was: (reason: string, before: number, now: number) =>
      `已重新读取平台。“${reason}”:此前 ${before} 行,现为 ${now} 行。`,
  },
  en: {
    reading: (reason: string) =>
      `“${reason}”: the platform is to be read again, which is not done yet; what comes of it will be said here.`,
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

/** What there was when somebody asked for a reading. */
interface Before {
  readonly group: QuarantineGroup;
  readonly readAt: string | null;
}

/**
 * Has the platform of rows that are wrong alike read again, and says how many of them are left once that is done. The hub waits for a
 * reading only as long as a request may take, so that `answered`, asked again all the time, says when it is done.
 */
export function useRereading(answered: SourceQuarantineQuery | null): Rereading {
  const say = useWords(words);
  const { language } = usePreferences();
  const reading = useChange(RereadGroupDocument);
  const [before, setBefore] = useState<Before>();
  const readAtOf = (system: string): string | null =>
    answered?.sources.find(({ id }) => id === system)?.lastSyncedAt ?? null;
  const readAgain = async (group: QuarantineGroup): Promise<void> => {
    setBefore({ group, readAt: readAtOf(group.system) });
    // What goes wrong is shown; the platform may be read for all that.
    await reading.run({ system: group.system }).catch(() => null);
  };
  const outcomeOf = ({ group, readAt }: Before): string => {
    const reason = inLanguage(group.reason, language);
    // While the hub still waits, what ended is a reading that was under way before.
    if (reading.busy || readAtOf(group.system) === readAt) return say.reading(reason);
    const left = answered?.quarantineGroups.find(({ id }) => id === group.id)?.count ?? 0;
    return say.was(reason, group.count, left);
  };
  return {
    busy: reading.busy,
    run: (group) => void readAgain(group),
    outcome: (
      <>
        <Errors errors={reading.errors} failure={reading.failure} requestId={reading.requestId} />
        <p role="status">{before && outcomeOf(before)}</p>
      </>
    ),
  };
}
