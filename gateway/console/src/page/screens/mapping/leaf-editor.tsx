import { Button } from 'antd';
import { usePreferences } from '../../app/preferences.ts';
import { labelOf } from '../../lib/record-types.ts';
import { useWords } from '../../lib/words.ts';
import { Choice } from '../../widgets/choice.tsx';
import { leafFor, OPERATORS, type Leaf, type Operator } from './condition.ts';
import { FaultsAt, useMappingForm } from './mapping-form.tsx';
import { PeriodInput, ValueInput, ValueList } from './value-inputs.tsx';
import { MAPPING_WORDS } from './words.ts';

interface LeafEditorProps {
  readonly leaf: Leaf;
  readonly pointer: string;
  readonly onChange: (leaf: Leaf | undefined) => void;
}

/** One comparison, read as a sentence: attribute, comparison, value. */
export function LeafEditor({ leaf, pointer, onChange }: LeafEditorProps) {
  const say = useWords(MAPPING_WORDS);
  const { language } = usePreferences();
  const { attributes } = useMappingForm();
  const attribute = attributes.find(({ name }) => name === leaf.attribute);
  const options = attributes.map((each) => ({ value: each.name, label: labelOf(each, language) }));
  const operators = OPERATORS.filter((each) => attribute?.operators.includes(each) ?? each === leaf.operator);
  const chooseOperator = (operator: Operator): void => {
    const wanted = attribute ? leafFor(attribute, { ...leaf, operator }) : { ...leaf, operator };
    // What was typed stays where the other comparison can have it.
    const keeps =
      leaf.operator !== 'exists' && leaf.operator !== 'within' && operator !== 'within' && leaf.value !== null;
    onChange(keeps ? { ...wanted, operator, value: valueFor(operator, leaf.value) } : { ...wanted, operator });
  };
  return (
    <div>
      <div className="row">
        <Choice
          label={say.attribute}
          clearable={false}
          width="15rem"
          value={leaf.attribute}
          options={attribute ? options : [{ value: leaf.attribute, label: leaf.attribute }, ...options]}
          onChange={(name) => {
            const chosen = attributes.find((each) => each.name === name);
            if (chosen) onChange(leafFor(chosen, leaf));
          }}
        />
        <Choice
          label={say.operator}
          clearable={false}
          width="9rem"
          value={leaf.operator}
          options={operators.map((value) => ({ value, label: say[value] }))}
          onChange={(operator) => operator && chooseOperator(operator)}
        />
        {leaf.operator === 'within' && (
          <PeriodInput value={String(leaf.value)} onChange={(value) => onChange({ ...leaf, value })} />
        )}
        {leaf.operator === 'in' && (
          <ValueList
            attribute={attribute}
            values={Array.isArray(leaf.value) ? leaf.value : []}
            onChange={(value) => onChange({ ...leaf, value })}
          />
        )}
        {!['within', 'in', 'exists'].includes(leaf.operator) && (
          <ValueInput
            attribute={attribute}
            value={Array.isArray(leaf.value) ? '' : (leaf.value as string | number | boolean)}
            onChange={(value) => onChange({ ...leaf, value })}
          />
        )}
        <Button
          size="small"
          aria-label={say.removeCondition(attribute ? labelOf(attribute, language) : leaf.attribute)}
          onClick={() => onChange(undefined)}
        >
          {say.remove}
        </Button>
      </div>
      <FaultsAt pointer={pointer} />
    </div>
  );
}

function valueFor(operator: Operator, value: Leaf['value']): Leaf['value'] {
  if (operator === 'exists') return null;
  if (operator === 'in') return Array.isArray(value) ? value : value === null ? [] : [value as string];
  return Array.isArray(value) ? ((value[0] as string | undefined) ?? '') : value;
}
