import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { OwnSubjectDocument, PersonListDocument } from '../../generated/documents.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { NotThere } from '../../widgets/not-there.tsx';
import { WhoTouched } from '../../widgets/who-touched.tsx';
import { RightsForm } from './rights-form.tsx';
import { Sessions } from './sessions.tsx';

const words = defineWords({
  zh: { rights: (name: string) => `权限:${name}`, person: '权限与会话', close: '收起' },
  en: { rights: (name: string) => `Rights: ${name}`, person: 'Rights and sessions', close: 'Close' },
});

/** The hub finds persons by their subject, the last part of their id. */
const FOUND = 100;
const EVERY_MS = 5000;

interface PersonPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One person: what they may do, and where they are signed in. */
export function PersonPanel({ id, onClose }: PersonPanelProps) {
  const say = useWords(words);
  const heading = useRef<HTMLHeadingElement>(null);
  const subject = id.slice(id.lastIndexOf('#') + 1);
  const asked = useAsk(PersonListDocument, { search: subject, first: FOUND }, { every: EVERY_MS });
  const viewer = useAsk(OwnSubjectDocument, {});
  const person = asked.data?.persons.nodes.find((each) => each.id === id);
  const there = person !== undefined;
  useEffect(() => {
    if (there) heading.current?.focus();
  }, [there]);
  return (
    <section className="panel" aria-label={say.person}>
      <Answered asked={asked}>
        {() =>
          person === undefined ? (
            <NotThere />
          ) : (
            <>
              <div className="row">
                <h2 className="grow" ref={heading} tabIndex={-1}>
                  {say.rights(person.name)}
                </h2>
                <WhoTouched subject={`person ${id}`} />
                <Button onClick={onClose}>{say.close}</Button>
              </div>
              <RightsForm person={person} own={viewer.data?.viewer.subject === id} />
              <Sessions sessions={person.sessions} />
            </>
          )
        }
      </Answered>
    </section>
  );
}
