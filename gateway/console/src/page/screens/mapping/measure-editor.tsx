import { usePreferences } from '../../app/preferences.ts';
import { labelOf } from '../../lib/record-types.ts';
import { useWords } from '../../lib/words.ts';
import { Choice } from '../../widgets/choice.tsx';
import type { Measure, RatioSide } from './condition.ts';
import { FaultsAt, useMappingForm } from './mapping-form.tsx';
import { WhereEditor } from './where-editor.tsx';
import { MAPPING_WORDS } from './words.ts';

const SIMPLE = ['count', 'countDistinct', 'sum', 'min', 'max', 'latest'] as const;
const OF_RATIO = ['count', 'sum'] as const;
type Simple = (typeof SIMPLE)[number];

interface MeasureEditorProps {
  readonly measure: Measure;
  readonly pointer: string;
  readonly onChange: (measure: Measure) => void;
}

/** How the records that count become a number. */
export function MeasureEditor({ measure, pointer, onChange }: MeasureEditorProps) {
  const say = useWords(MAPPING_WORDS);
  const kind = 'ratio' in measure ? 'ratio' : kindOf(measure);
  const choose = (chosen: Simple | 'ratio'): void => {
    if (chosen === 'ratio') onChange({ ratio: { numerator: { count: true }, denominator: { count: true } } });
    else onChange({ [chosen]: chosen === 'count' ? true : attributeOf(measure) });
  };
  return (
    <>
      <div className="row">
        <Choice
          label={say.how}
          clearable={false}
          value={kind}
          options={[...SIMPLE, 'ratio' as const].map((value) => ({ value, label: say[value] }))}
          onChange={(chosen) => chosen && choose(chosen)}
        />
        {kind !== 'ratio' && kind !== 'count' && (
          <OfAttribute measure={kind} value={attributeOf(measure)} onChange={(name) => onChange({ [kind]: name })} />
        )}
      </div>
      {'ratio' in measure ? (
        <RatioEditor
          ratio={measure.ratio as Ratio}
          pointer={`${pointer}/ratio`}
          onChange={(ratio) => onChange({ ratio })}
        />
      ) : (
        <FaultsAt pointer={pointer} />
      )}
    </>
  );
}

interface Ratio {
  readonly numerator: RatioSide;
  readonly denominator: RatioSide;
}

function RatioEditor({
  ratio,
  pointer,
  onChange,
}: {
  readonly ratio: Ratio;
  readonly pointer: string;
  readonly onChange: (ratio: Ratio) => void;
}) {
  const say = useWords(MAPPING_WORDS);
  return (['numerator', 'denominator'] as const).map((side) => (
    <fieldset key={side}>
      <legend>{say[side]}</legend>
      <SideEditor
        side={ratio[side]}
        pointer={`${pointer}/${side}`}
        onChange={(changed) => onChange({ ...ratio, [side]: changed })}
      />
    </fieldset>
  ));
}

function SideEditor({
  side,
  pointer,
  onChange,
}: {
  readonly side: RatioSide;
  readonly pointer: string;
  readonly onChange: (side: RatioSide) => void;
}) {
  const say = useWords(MAPPING_WORDS);
  const { where, ...measure } = side;
  const kind = 'sum' in measure ? 'sum' : 'count';
  const write = (changed: object, condition = where): void =>
    onChange({ ...changed, ...(condition !== undefined && { where: condition }) });
  return (
    <>
      <div className="row">
        <Choice
          label={say.how}
          clearable={false}
          value={kind}
          options={OF_RATIO.map((value) => ({ value, label: say[value] }))}
          onChange={(chosen) => write(chosen === 'sum' ? { sum: attributeOf(measure) } : { count: true })}
        />
        {kind === 'sum' && (
          <OfAttribute measure="sum" value={attributeOf(measure)} onChange={(name) => write({ sum: name })} />
        )}
      </div>
      <FaultsAt pointer={`${pointer}/${kind}`} />
      <WhereEditor
        title={say.sideWhere}
        where={where}
        pointer={`${pointer}/where`}
        onChange={(condition) => onChange({ ...measure, ...(condition !== undefined && { where: condition }) })}
      />
    </>
  );
}

function OfAttribute({
  measure,
  value,
  onChange,
}: {
  readonly measure: Simple;
  readonly value: string;
  readonly onChange: (name: string) => void;
}) {
  const say = useWords(MAPPING_WORDS);
  const { language } = usePreferences();
  const { attributes } = useMappingForm();
  const possible = attributes
    .filter(({ measures }) => measures.includes(measure))
    .map((each) => ({ value: each.name, label: labelOf(each, language) }));
  return (
    <Choice
      label={say.of}
      clearable={false}
      width="15rem"
      value={value === '' ? undefined : value}
      options={
        value === '' || possible.some((each) => each.value === value)
          ? possible
          : [{ value, label: value }, ...possible]
      }
      onChange={(name) => name && onChange(name)}
    />
  );
}

function kindOf(measure: Measure): Simple {
  return SIMPLE.find((each) => each in measure) ?? 'count';
}

/** The attribute that a measure is of; empty where it is of none. */
function attributeOf(measure: Readonly<Record<string, unknown>>): string {
  const value = Object.values(measure).find((each) => typeof each === 'string');
  return typeof value === 'string' ? value : '';
}
