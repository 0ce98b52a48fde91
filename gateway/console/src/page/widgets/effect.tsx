import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { usePreferences } from '../app/preferences.ts';
import type { EffectPartsFragment, PreviewPartsFragment } from '../generated/documents.ts';
import { formatNumber, formatValue } from '../lib/format.ts';
import { indicatorPath } from '../lib/indicator-path.ts';
import { defineWords, inLanguage, useWords } from '../lib/words.ts';
import { StatusTag } from './status-tag.tsx';

const words = defineWords({
  zh: {
    indicator: '指标',
    before: '现在',
    after: '批准之后',
    difference: '变动',
    affected: '受影响的指标',
    none: '其他指标不受影响。',
    entering: (count: number) => `将计入的记录 ${count} 条`,
    leaving: (count: number) => `将不再计入的记录 ${count} 条`,
    first: (shown: number) => `先列 ${shown} 条`,
    novalue: '无数值',
  },
  en: {
    indicator: 'Indicator',
    before: 'Now',
    after: 'Once approved',
    difference: 'Change',
    affected: 'Indicators that move',
    none: 'No other indicator moves.',
    entering: (count: number) => `${count} records come in`,
    leaving: (count: number) => `${count} records go out`,
    first: (shown: number) => `the first ${shown}`,
    novalue: 'no value',
  },
});

interface EffectProps {
  readonly preview: PreviewPartsFragment;
  readonly indicator: { readonly id: string; readonly name: string; readonly unit: string } | null;
}

/** What a proposal would do: to the indicator, to the others, and which records come and go. */
export function Effect({ preview, indicator }: EffectProps) {
  const say = useWords(words);
  const { language } = usePreferences();
  const rows = [
    ...(indicator === null ? [] : [{ indicator, before: preview.before, after: preview.after }]),
    ...preview.affected,
  ];
  return (
    <>
      {preview.warnings.map(({ code, message }) => (
        <Alert key={code} type="warning" showIcon title={inLanguage(message, language)} style={{ marginBottom: 8 }} />
      ))}
      <EffectTable caption={say.affected} effects={rows} />
      {preview.affected.length === 0 && <p className="muted">{say.none}</p>}
      <Records
        title={say.entering(preview.entering.totalCount ?? preview.entering.nodes.length)}
        records={preview.entering.nodes}
      />
      <Records
        title={say.leaving(preview.leaving.totalCount ?? preview.leaving.nodes.length)}
        records={preview.leaving.nodes}
      />
    </>
  );
}

interface EffectTableProps {
  readonly caption: string;
  readonly effects: readonly {
    readonly indicator: { readonly id: string; readonly name: string; readonly unit: string };
    readonly before: EffectPartsFragment | null;
    readonly after: EffectPartsFragment | null;
  }[];
}

/** Values and states of indicators, before and after. */
export function EffectTable({ caption, effects }: EffectTableProps) {
  const say = useWords(words);
  const { language } = usePreferences();
  return (
    <table className="plain">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say.indicator}</th>
          <th scope="col">{say.before}</th>
          <th scope="col">{say.after}</th>
          <th scope="col">{say.difference}</th>
        </tr>
      </thead>
      <tbody>
        {effects.map(({ indicator: moved, before, after }) => (
          <tr key={moved.id}>
            <th scope="row">
              <Link to="/indicators/$document/$name" params={indicatorPath(moved.id)}>
                {moved.name}
              </Link>
            </th>
            <td>
              <Progress progress={before} unit={moved.unit} />
            </td>
            <td>
              <Progress progress={after} unit={moved.unit} />
            </td>
            <td className="number">{difference(before, after, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Progress({ progress, unit }: { readonly progress: EffectPartsFragment | null; readonly unit: string }) {
  const say = useWords(words);
  const { language } = usePreferences();
  if (progress === null) return say.novalue;
  return (
    <>
      {formatValue(progress.value, unit, language)} <StatusTag status={progress.status} />
    </>
  );
}

function difference(
  before: EffectPartsFragment | null,
  after: EffectPartsFragment | null,
  language: 'zh' | 'en',
): string {
  if (before?.value === undefined || before.value === null || after?.value === undefined || after.value === null)
    return '—';
  const by = after.value - before.value;
  return by > 0 ? `+${formatNumber(by, language)}` : formatNumber(by, language);
}

type EffectRecord = PreviewPartsFragment['entering']['nodes'][number];

function Records({ title, records }: { readonly title: string; readonly records: readonly EffectRecord[] }) {
  if (records.length === 0) return null;
  return (
    <details open={records.length <= 5}>
      <summary>{title}</summary>
      <ul>
        {records.map((record) => (
          <li key={`${record.system} ${record.id}`}>
            <Link to="/records/$system/$type/$id" params={{ system: record.system, type: record.type, id: record.id }}>
              {record.label}
            </Link>{' '}
            <span className="muted">
              {record.system} {record.id}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
