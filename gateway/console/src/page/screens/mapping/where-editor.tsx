import { Button } from 'antd';
import { useWords } from '../../lib/words.ts';
import { conditionOf, leafFor, leafOf, type Condition } from './condition.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { useMappingForm } from './mapping-form.tsx';
import { MAPPING_WORDS } from './words.ts';

interface WhereEditorProps {
  readonly title: string;
  /** Whether the title is shown, beside being read out. Default: yes. */
  readonly shown?: boolean;
  readonly where: Condition | undefined;
  readonly pointer: string;
  readonly onChange: (where: Condition | undefined) => void;
}

/** A condition, or none: then all records count. */
export function WhereEditor({ title, shown = true, where, pointer, onChange }: WhereEditorProps) {
  const say = useWords(MAPPING_WORDS);
  const { attributes } = useMappingForm();
  const [first] = attributes;
  return (
    <div role="group" aria-label={title}>
      {shown && <span className="muted">{title} </span>}
      {where === undefined ? (
        <>
          {say.everything}{' '}
          <Button
            size="small"
            disabled={first === undefined}
            onClick={() => first && onChange({ all: [conditionOf(leafFor(first))] })}
          >
            {say.narrow}
          </Button>
        </>
      ) : (
        <>
          <ConditionEditor condition={where} pointer={pointer} onChange={onChange} />
          {leafOf(where) !== null && (
            <Button
              size="small"
              disabled={first === undefined}
              onClick={() => first && onChange({ all: [where, conditionOf(leafFor(first))] })}
            >
              {say.add}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
