import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import {
  ConfirmRemovalsDocument,
  DiscardRemovalsDocument,
  SourceHeldDocument,
  type SourceHeldQuery,
} from '../../generated/documents.ts';
import { formatMoment, formatNumber } from '../../lib/format.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useChange } from '../../lib/use-change.ts';
import { useTypeLabel } from '../../lib/record-types.ts';
import { useViewer } from '../../lib/viewer.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { EffectTable } from '../../widgets/effect.tsx';
import { Errors } from '../../widgets/errors.tsx';
import { ListTable } from '../../widgets/list-table.tsx';
import { ReasonDialog } from '../../widgets/reason-dialog.tsx';

const words = defineWords({
  zh: {
    none: '没有待确认的移除。',
    heading: (type: string, count: number, share: string) => `${type}:${count} 条不再出现在平台的列表中,占 ${share}%`,
    since: (at: string) => `自 ${at} 起。确认之前,这些记录照常计入。`,
    moves: '确认移除后会变动的指标',
    nothing: '没有指标会变动。',
    records: '待移除的记录',
    record: '记录',
    id: '平台内编号',
    confirmed: '最近确认',
    confirm: (count: number) => `确认移除 ${count} 条`,
    discard: (count: number) => `不移除,保留 ${count} 条`,
    done: '已处理。',
    shown: (shown: number, all: number) => `先列 ${shown} 条,共 ${all} 条。`,
  },
  en: {
    none: 'No removal waits for a decision.',
    heading: (type: string, count: number, share: string) =>
      `${count} ${type} are no longer in the platform's list, ${share}% of them`,
    since: (at: string) => `Since ${at}. Until somebody confirms, they count as before.`,
    moves: 'Indicators that would move',
    nothing: 'No indicator would move.',
    records: 'Records to be removed',
    record: 'Record',
    id: 'Id at the platform',
    confirmed: 'Last confirmed',
    confirm: (count: number) => `Confirm the removal of ${count}`,
    discard: (count: number) => `Keep all ${count}`,
    done: 'Done.',
    shown: (shown: number, all: number) => `The first ${shown} of ${all}.`,
  },
});

type Held = NonNullable<SourceHeldQuery['sources'][number]['held']>[number];

/** Removals that wait: the records themselves, the indicators that would move, and the decision with count and reason. */
export function HeldTab({ system }: { readonly system: string }) {
  const say = useWords(words);
  const [done, setDone] = useState(false);
  const asked = useAsk(SourceHeldDocument, {}, { every: 3000 });
  const confirmation = useChange(ConfirmRemovalsDocument);
  const refusal = useChange(DiscardRemovalsDocument);
  const decide = async (held: Held, confirm: boolean, reason: string): Promise<void> => {
    const variables = { system, type: held.type, count: held.count, reason };
    const data = await (confirm ? confirmation.run(variables) : refusal.run(variables)).catch(() => null);
    setDone(data !== null);
  };
  return (
    <>
      <Errors errors={confirmation.errors} failure={confirmation.failure} requestId={confirmation.requestId} />
      <Errors errors={refusal.errors} failure={refusal.failure} requestId={refusal.requestId} />
      <p role="status">{done && say.done}</p>
      <Answered asked={asked}>
        {({ sources }) => {
          const held = sources.find(({ id }) => id === system)?.held ?? [];
          if (held.length === 0) return <p className="muted">{say.none}</p>;
          return held.map((each) => (
            <HeldType key={each.type} held={each} decide={(confirm, reason) => decide(each, confirm, reason)} />
          ));
        }}
      </Answered>
    </>
  );
}

interface HeldTypeProps {
  readonly held: Held;
  readonly decide: (confirm: boolean, reason: string) => Promise<void>;
}

function HeldType({ held, decide }: HeldTypeProps) {
  const say = useWords(words);
  const typeLabel = useTypeLabel();
  const { language } = usePreferences();
  const { may } = useViewer();
  const [asking, setAsking] = useState<'confirm' | 'discard'>();
  const { type, count, share, since, records } = held;
  const wouldMove = held.wouldMove ?? [];
  return (
    <section aria-label={type}>
      <h2>{say.heading(typeLabel(type), count, formatNumber(share, language))}</h2>
      <p>{say.since(formatMoment(since, language, true))}</p>
      <h3>{say.moves}</h3>
      {wouldMove.length === 0 ? (
        <p className="muted">{say.nothing}</p>
      ) : (
        <EffectTable caption={say.moves} effects={wouldMove} />
      )}
      <h3>{say.records}</h3>
      {records.nodes.length < count && <p className="muted">{say.shown(records.nodes.length, count)}</p>}
      <ListTable
        name={say.records}
        rows={records.nodes}
        total={records.totalCount}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'record',
            title: say.record,
            text: ({ label }) => label,
            show: (record) => (
              <Link
                to="/records/$system/$type/$id"
                params={{ system: record.system, type: record.type, id: record.id }}
              >
                {record.label}
              </Link>
            ),
          },
          { key: 'id', title: say.id, text: ({ id }) => id },
          {
            key: 'confirmed',
            title: say.confirmed,
            short: true,
            text: ({ fetchedAt }) => formatMoment(fetchedAt, language, true),
          },
        ]}
      />
      {may('operations:write') && (
        <div className="row no-print" style={{ marginTop: 12 }}>
          <Button danger onClick={() => setAsking('confirm')}>
            {say.confirm(count)}
          </Button>
          <Button type="primary" onClick={() => setAsking('discard')}>
            {say.discard(count)}
          </Button>
        </div>
      )}
      {asking && (
        <ReasonDialog
          title={say[asking](count)}
          action={say[asking](count)}
          danger={asking === 'confirm'}
          onDone={(reason) => {
            setAsking(undefined);
            void decide(asking === 'confirm', reason);
          }}
          onClose={() => setAsking(undefined)}
        >
          <p>{say.heading(typeLabel(type), count, formatNumber(share, language))}</p>
        </ReasonDialog>
      )}
    </section>
  );
}
