import { usePreferences } from '../app/preferences.ts';
import { RecordTypesDocument } from '../generated/documents.ts';
import { labelOf } from '../lib/record-types.ts';
import { useAsk } from '../lib/use-ask.ts';
import { defineWords, useWords } from '../lib/words.ts';
import { PlainTable } from './plain-table.tsx';

const words = defineWords({
  zh: { attribute: '属性', changed: '有变化' },
  en: { attribute: 'Attribute', changed: 'changed' },
});

interface Version {
  readonly attributes: unknown;
}

interface AttributeTableProps {
  readonly caption: string;
  /** The record type. */
  readonly type: string;
  readonly newer: Version;
  /** What it is compared with; left out: nothing. */
  readonly older?: Version | undefined;
  readonly titles: readonly [string, string | undefined];
}

/** The attributes of a version of a record under their names, beside those of another version. */
export function AttributeTable({ caption, type, newer, older, titles }: AttributeTableProps) {
  const say = useWords(words);
  const { language } = usePreferences();
  const names = useAsk(RecordTypesDocument, {});
  const described = names.data?.recordTypes.find(({ name }) => name === type)?.attributes ?? [];
  const title = (name: string): string => {
    const attribute = described.find((each) => each.name === name);
    return attribute === undefined ? name : labelOf(attribute, language);
  };
  const shown = (name: string, value: unknown): string => {
    const known = described.find((each) => each.name === name)?.values?.find((each) => each.value === value);
    if (known !== undefined) return labelOf(known, language);
    if (value === null || value === undefined) return '—';
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  const keys = [...new Set([...Object.keys(attributesOf(newer)), ...Object.keys(attributesOf(older))])];
  return (
    <PlainTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{say.attribute}</th>
          <th scope="col">{titles[0]}</th>
          {titles[1] !== undefined && <th scope="col">{titles[1]}</th>}
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => {
          const now = shown(key, attributesOf(newer)[key]);
          const then = shown(key, attributesOf(older)[key]);
          const changed = older !== undefined && now !== then;
          return (
            <tr key={key}>
              <th scope="row">{title(key)}</th>
              <td>
                {changed ? <ins>{now}</ins> : now} {changed && <span className="muted">({say.changed})</span>}
              </td>
              {older && <td>{then}</td>}
            </tr>
          );
        })}
      </tbody>
    </PlainTable>
  );
}

function attributesOf(version: Version | undefined): Readonly<Record<string, unknown>> {
  return (version?.attributes ?? {}) as Readonly<Record<string, unknown>>;
}
