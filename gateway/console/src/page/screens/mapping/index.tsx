import { Link, useParams } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import {
  MappingToEditDocument,
  ProposeMappingDocument,
  RecordTypesDocument,
  type MappingToEditQuery,
} from '../../generated/documents.ts';
import { labelOf } from '../../lib/record-types.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useKept } from '../../lib/use-kept.ts';
import { useProposing } from '../../lib/use-proposing.ts';
import { useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { NotThere } from '../../widgets/not-there.tsx';
import { ProposingOutcome } from '../../widgets/proposing-outcome.tsx';
import { Screen } from '../../widgets/screen.tsx';
import type { Condition, Measure } from './condition.ts';
import { MappingFormContext } from './mapping-form.tsx';
import { MappingPreview, usePreview } from './mapping-preview.tsx';
import { MeasureEditor } from './measure-editor.tsx';
import { WhereEditor } from './where-editor.tsx';
import { MAPPING_WORDS } from './words.ts';

/** The editor of an indicator's mapping, with what it would do beside it. */
export function MappingScreen() {
  const say = useWords(MAPPING_WORDS);
  const params = useParams({ from: '/indicators/$document/$name/mapping' });
  const asked = useAsk(MappingToEditDocument, { id: `${params.document}/${params.name}` });
  const indicator = asked.data?.indicator;
  return (
    <Screen
      title={indicator ? say.title(indicator.name) : say.untitled}
      actions={
        <Link to="/indicators/$document/$name" params={params} search={{ tab: 'mapping' }}>
          {say.back}
        </Link>
      }
    >
      <Answered asked={asked}>
        {(data) =>
          data.indicator === null ? <NotThere /> : <Editor key={data.indicator.id} indicator={data.indicator} />
        }
      </Answered>
    </Screen>
  );
}

/** A mapping that is being edited. */
interface Draft {
  readonly recordType: string;
  readonly where?: Condition;
  readonly measure: Measure;
}

type Indicator = NonNullable<MappingToEditQuery['indicator']>;

function Editor({ indicator }: { readonly indicator: Indicator }) {
  const say = useWords(MAPPING_WORDS);
  const { language } = usePreferences();
  const types = useAsk(RecordTypesDocument, {});
  const [edited, setEdited] = useKept<Draft>(`mapping ${indicator.id}`);
  const [comment, setComment] = useState('');
  const id = useId();
  const proposing = useProposing(ProposeMappingDocument, ({ proposeMapping }) => [proposeMapping.id]);
  const draft = edited ?? draftOf(indicator);
  const input = draft && { indicator: indicator.id, ...draft };
  const preview = usePreview(input);
  const recordTypes = types.data?.recordTypes ?? [];
  const attributes = recordTypes.find(({ name }) => name === draft?.recordType)?.attributes ?? [];
  const submit = async (): Promise<void> => {
    if (input && (await proposing.propose({ input: { ...input, comment } }, comment)) !== null) setEdited(undefined);
  };
  return (
    <MappingFormContext value={{ attributes, faults: preview.faults }}>
      <ProposingOutcome proposing={proposing} />
      <div className="panel">
        <div className="row">
          <span className="muted">{say.recordType}</span>
          <Choice
            label={say.recordType}
            clearable={false}
            value={draft?.recordType}
            options={recordTypes.map((each) => ({ value: each.name, label: labelOf(each, language) }))}
            onChange={(recordType) => recordType && setEdited({ recordType, measure: { count: true } })}
          />
        </div>
        {draft ? (
          <>
            <h2>{say.which}</h2>
            <WhereEditor
              title={say.which}
              shown={false}
              where={draft.where}
              pointer="/where"
              onChange={(where) =>
                setEdited({
                  recordType: draft.recordType,
                  measure: draft.measure,
                  ...(where !== undefined && { where }),
                })
              }
            />
            <h2>{say.how}</h2>
            <MeasureEditor
              measure={draft.measure}
              pointer="/measure"
              onChange={(measure) => setEdited({ ...draft, measure })}
            />
          </>
        ) : (
          <p>{say.choose}</p>
        )}
      </div>
      {draft && (
        <>
          <section className="panel" aria-label={say.effect}>
            <h2>{say.effect}</h2>
            <MappingPreview preview={preview} indicator={indicator} />
          </section>
          <div className="panel">
            <label htmlFor={id}>{say.comment}</label>
            <Input.TextArea
              id={id}
              rows={2}
              maxLength={500}
              value={comment}
              onChange={({ target }) => setComment(target.value)}
            />
            <div className="row" style={{ marginTop: 8 }}>
              <Button type="primary" loading={proposing.busy} disabled={!preview.ready} onClick={() => void submit()}>
                {say.submit}
              </Button>
              {edited !== undefined && indicator.mapping && (
                <Button onClick={() => setEdited(undefined)}>{say.discard}</Button>
              )}
              <span className="muted">{say.kept}</span>
            </div>
          </div>
        </>
      )}
    </MappingFormContext>
  );
}

function draftOf({ mapping }: Indicator): Draft | undefined {
  if (mapping === null) return undefined;
  const { recordType, where, measure } = mapping;
  return { recordType, measure: measure as Measure, ...(where !== null && { where: where as Condition }) };
}
