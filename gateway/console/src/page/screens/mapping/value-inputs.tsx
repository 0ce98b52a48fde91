import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { labelOf, type Attribute } from '../../lib/record-types.ts';
import { useWords } from '../../lib/words.ts';
import { Choice } from '../../widgets/choice.tsx';
import { isNumeric, type Scalar } from './condition.ts';
import { MAPPING_WORDS } from './words.ts';

const PERIODS = ['indicator', 'P1Y', 'P2Y', 'P3Y', 'P5Y'] as const;

/** A period back from the moment that is asked for, or the indicator's own. */
export function PeriodInput({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const say = useWords(MAPPING_WORDS);
  const known: readonly string[] = PERIODS;
  return (
    <Choice
      label={say.within}
      clearable={false}
      value={value}
      options={[
        ...PERIODS.map((each) => ({ value: each as string, label: say[each] })),
        ...(known.includes(value) ? [] : [{ value, label: value }]),
      ]}
      onChange={(chosen) => chosen && onChange(chosen)}
    />
  );
}

interface ValueInputProps {
  readonly attribute: Attribute | undefined;
  readonly value: Scalar;
  readonly onChange: (value: Scalar) => void;
}

/** One value of an attribute, in the form that its type has. */
export function ValueInput({ attribute, value, onChange }: ValueInputProps) {
  const say = useWords(MAPPING_WORDS);
  const { language } = usePreferences();
  if (attribute?.values) {
    return (
      <Choice
        label={say.value}
        clearable={false}
        value={String(value)}
        options={attribute.values.map((each) => ({ value: each.value, label: labelOf(each, language) }))}
        onChange={(chosen) => chosen !== undefined && onChange(chosen)}
      />
    );
  }
  if (attribute?.type === 'Boolean') {
    return (
      <Choice
        label={say.value}
        clearable={false}
        width="6rem"
        value={value === true ? 'yes' : 'no'}
        options={(['yes', 'no'] as const).map((each) => ({ value: each, label: say[each] }))}
        onChange={(chosen) => onChange(chosen === 'yes')}
      />
    );
  }
  if (attribute && isNumeric(attribute)) {
    return (
      <InputNumber
        aria-label={say.value}
        value={typeof value === 'number' ? value : null}
        onChange={(number) => number !== null && onChange(number)}
      />
    );
  }
  return (
    <Input
      aria-label={say.value}
      style={{ width: '13rem' }}
      type={attribute?.type === 'Date' ? 'date' : 'text'}
      value={String(value)}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

interface ValueListProps {
  readonly attribute: Attribute | undefined;
  readonly values: readonly Scalar[];
  readonly onChange: (values: readonly Scalar[]) => void;
}

/** Several values, one added at a time: lists with many choices at once are silent to screen readers. */
export function ValueList({ attribute, values, onChange }: ValueListProps) {
  const say = useWords(MAPPING_WORDS);
  const { language } = usePreferences();
  const known = attribute?.values ?? [];
  const [next, setNext] = useState<Scalar>('');
  const label = (value: Scalar): string => {
    const found = known.find((each) => each.value === value);
    return found ? labelOf(found, language) : String(value);
  };
  const left = known.filter(({ value }) => !values.includes(value));
  const add = (value: Scalar): void => {
    if (value !== '' && !values.includes(value)) onChange([...values, value]);
    setNext('');
  };
  return (
    <span className="row">
      {values.map((value) => (
        <Button
          key={String(value)}
          size="small"
          aria-label={say.removeValue(label(value))}
          onClick={() => onChange(values.filter((each) => each !== value))}
        >
          {label(value)} ✕
        </Button>
      ))}
      {known.length > 0 ? (
        <Choice
          label={say.addValue}
          width="9rem"
          value={undefined}
          options={left.map((each) => ({ value: each.value, label: labelOf(each, language) }))}
          onChange={(chosen) => chosen !== undefined && add(chosen)}
        />
      ) : (
        <>
          <ValueInput attribute={attribute} value={next} onChange={setNext} />
          <Button size="small" onClick={() => add(next)}>
            {say.addValue}
          </Button>
        </>
      )}
    </span>
  );
}
