import { Link } from '@tanstack/react-router';
import { z } from 'zod';
import { indicatorPath } from '../../lib/indicator-path.ts';
import { usePlatformName } from '../../lib/platform-name.ts';
import { defineWords, useWords } from '../../lib/words.ts';

const words = defineWords({
  zh: {
    proposal: '提案',
    signOff: '签认',
    person: '人员',
    indicator: '所涉指标',
    same: '谁动过',
    sameLabel: (subject: string) => `谁动过 ${subject}`,
  },
  en: {
    proposal: 'proposal',
    signOff: 'sign-off',
    person: 'person',
    indicator: 'its indicator',
    same: 'who touched it',
    sameLabel: (subject: string) => `who touched ${subject}`,
  },
});

const ofIndicator = z.looseObject({ indicator: z.string().regex(/^[^/]+\/[^/]+$/u) });

interface AuditedObjectProps {
  readonly subject: string;
  readonly detail: unknown;
}

/** What an entry of the log is about: a way to it where the console has a screen for it, and to everything else that was done to it. */
export function AuditedObject({ subject, detail }: AuditedObjectProps) {
  const say = useWords(words);
  const { data: about } = ofIndicator.safeParse(detail);
  return (
    <span className="in-text">
      <ObjectLink subject={subject} />
      <span className="muted">
        {about !== undefined && (
          <>
            {' · '}
            <Link to="/indicators/$document/$name" params={indicatorPath(about.indicator)}>
              {say.indicator}
            </Link>
          </>
        )}
        {' · '}
        <Link to="/audit" search={{ subject }} aria-label={say.sameLabel(subject)}>
          {say.same}
        </Link>
      </span>
    </span>
  );
}

function ObjectLink({ subject }: { readonly subject: string }) {
  const say = useWords(words);
  const platformName = usePlatformName();
  const [, kind, key = ''] = /^(proposal|sign-off|person) (.+)$/su.exec(subject) ?? [];
  if (kind === 'proposal') {
    return (
      <Link to="/proposals/$id" params={{ id: key }}>
        {say.proposal} {key}
      </Link>
    );
  }
  if (kind === 'sign-off') return `${say.signOff} ${key}`;
  if (kind === 'person') return `${say.person} ${key}`;
  if (platformName(subject) === subject) return subject;
  return (
    <Link to="/sources/$system" params={{ system: subject }}>
      {platformName(subject)}
    </Link>
  );
}
