import { Button } from 'antd';
import { useWords } from '../../lib/words.ts';
import { Choice } from '../../widgets/choice.tsx';
import type { Condition } from './condition.ts';
import { conditionOf, leafFor, leafOf } from './condition.ts';
import { FaultsAt, faultsAt, useMappingForm } from './mapping-form.tsx';
import { LeafEditor } from './leaf-editor.tsx';
import { MAPPING_WORDS } from './words.ts';

interface ConditionEditorProps {
  readonly condition: Condition;
  /** Where it stands in the mapping: faults name it. */
  readonly pointer: string;
  readonly onChange: (condition: Condition | undefined) => void;
}

/** A condition: one comparison, or a group of conditions as a nested list. */
export function ConditionEditor({ condition, pointer, onChange }: ConditionEditorProps) {
  const leaf = leafOf(condition);
  if (leaf !== null) {
    return (
      <LeafEditor
        leaf={leaf}
        pointer={`${pointer}/${leaf.operator}`}
        onChange={(changed) => onChange(changed && conditionOf(changed))}
      />
    );
  }
  if ('not' in condition) return <NotEditor condition={condition} pointer={pointer} onChange={onChange} />;
  return <GroupEditor condition={condition} pointer={pointer} onChange={onChange} />;
}

type Kind = 'all' | 'any';

function GroupEditor({ condition, pointer, onChange }: ConditionEditorProps) {
  const say = useWords(MAPPING_WORDS);
  const { attributes, faults } = useMappingForm();
  const kind: Kind = 'any' in condition ? 'any' : 'all';
  const parts = 'any' in condition ? condition.any : 'all' in condition ? condition.all : [];
  const own = `${pointer}/${kind}`;
  const write = (changed: readonly Condition[], as: Kind = kind): void =>
    onChange(as === 'any' ? { any: changed } : { all: changed });
  const [first] = attributes;
  return (
    <fieldset className={faultsAt(faults, own, true).length > 0 ? 'at-fault' : undefined}>
      <legend>{say[kind]}</legend>
      <FaultsAt pointer={own} exact />
      <div className="row">
        <Choice
          label={say.group}
          width="11rem"
          clearable={false}
          value={kind}
          options={(['all', 'any'] as const).map((value) => ({ value, label: say[value] }))}
          onChange={(chosen) => write(parts, chosen)}
        />
        <Button size="small" onClick={() => onChange(undefined)}>
          {say.remove}
        </Button>
      </div>
      <ul className="conditions">
        {parts.map((part, index) => (
          // Conditions have no identity but their place.
          <li key={`${own}/${index}`}>
            <ConditionEditor
              condition={part}
              pointer={`${own}/${index}`}
              onChange={(changed) =>
                write(
                  changed === undefined
                    ? parts.filter((each) => each !== part)
                    : parts.map((each) => (each === part ? changed : each)),
                )
              }
            />
          </li>
        ))}
      </ul>
      <div className="row">
        <Button
          size="small"
          disabled={first === undefined}
          onClick={() => first && write([...parts, conditionOf(leafFor(first))])}
        >
          {say.add}
        </Button>
        <Button
          size="small"
          disabled={first === undefined}
          onClick={() =>
            first &&
            write([
              ...parts,
              kind === 'all' ? { any: [conditionOf(leafFor(first))] } : { all: [conditionOf(leafFor(first))] },
            ])
          }
        >
          {say.addGroup}
        </Button>
      </div>
    </fieldset>
  );
}

function NotEditor({
  condition,
  pointer,
  onChange,
}: ConditionEditorProps & { readonly condition: { readonly not: Condition } }) {
  const say = useWords(MAPPING_WORDS);
  const own = `${pointer}/not`;
  return (
    <fieldset>
      <legend>{say.not}</legend>
      <FaultsAt pointer={own} exact />
      <Button size="small" onClick={() => onChange(undefined)}>
        {say.remove}
      </Button>
      <ConditionEditor
        condition={condition.not}
        pointer={own}
        onChange={(changed) => onChange(changed && { not: changed })}
      />
    </fieldset>
  );
}
