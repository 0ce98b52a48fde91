import { Link } from '@tanstack/react-router';
import { usePreferences } from '../../app/preferences.ts';
import type { SigningSheetQuery } from '../../generated/documents.ts';
import { formatMoment, formatValue } from '../../lib/format.ts';
import { indicatorPath } from '../../lib/indicator-path.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { PlainTable } from '../../widgets/plain-table.tsx';

const words = defineWords({
  zh: {
    heading: (count: number) => `签认后有变化的 ${count} 项`,
    none: '自上次签认以来没有变化。',
    never: '此文件尚未签认过。',
    name: '指标',
    signed: '所签数值',
    now: '现值',
    by: '签认',
    same: '数值相同,所依据的记录、映射或目标有变化',
  },
  en: {
    heading: (count: number) => `${count} changed since they were signed`,
    none: 'Nothing has changed since the last signing.',
    never: 'Nothing of this document has been signed yet.',
    name: 'Indicator',
    signed: 'Signed value',
    now: 'Present value',
    by: 'Signed',
    same: 'the same value; what it rests on has changed',
  },
});

/** What changed since the last signing, with both values. */
export function ChangedSinceSigning({ rows }: { readonly rows: SigningSheetQuery['indicators'] }) {
  const say = useWords(words);
  const { language } = usePreferences();
  const changed = rows.flatMap((row) => {
    const [newest] = row.signOffs;
    return newest?.differsFromCurrent === true ? [{ row, newest }] : [];
  });
  if (changed.length === 0) {
    return <p className="muted">{rows.every(({ signOffs }) => signOffs.length === 0) ? say.never : say.none}</p>;
  }
  return (
    <section aria-label={say.heading(changed.length)}>
      <h3 className="warn">≠ {say.heading(changed.length)}</h3>
      <PlainTable caption={say.heading(changed.length)}>
        <thead>
          <tr>
            <th scope="col">{say.name}</th>
            <th scope="col" className="number">
              {say.signed}
            </th>
            <th scope="col" className="number">
              {say.now}
            </th>
            <th scope="col">{say.by}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map(({ row: { id, name, unit, progress }, newest }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/indicators/$document/$name" params={indicatorPath(id)}>
                  {name}
                </Link>
              </th>
              <td className="number">{formatValue(newest.value, unit, language)}</td>
              <td className="number">
                <strong>{formatValue(progress.value, unit, language)}</strong>
                {newest.value === progress.value && <div className="muted">{say.same}</div>}
              </td>
              <td>
                {newest.person.name} {formatMoment(newest.at, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  );
}
