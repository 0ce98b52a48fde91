import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { ChainBalancesDocument, type ChainBalancesQuery, type SchoolLevel } from '../../generated/documents.ts';
import { formatNumber } from '../../lib/format.ts';
import { SCHOOL_LEVEL_WORDS } from '../../lib/schema-words.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Chart } from '../../widgets/chart.tsx';
import { Choice } from '../../widgets/choice.tsx';
import type { ChartOption } from '../../widgets/echarts.ts';
import { ListTable } from '../../widgets/list-table.tsx';
import { Screen } from '../../widgets/screen.tsx';

const words = defineWords({
  zh: {
    title: '产业链供需',
    list: '各产业链的供给与需求',
    chain: '产业链',
    level: '办学层次',
    all: '各层次',
    supply: '毕业生(供给)',
    demand: '招聘人数(需求)',
    gap: '缺口(负数为富余)',
    ratio: '供需比',
    leader: '链主企业',
    label: '各产业链的毕业生数与招聘人数;下表内容相同',
    note: '最新一届毕业生对招聘人数:中职对中专,高职对大专,本科对本科;不计学历不限的岗位。',
    none: '没有产业链。',
  },
  en: {
    title: 'Supply and demand of chains',
    list: 'Supply and demand by chain',
    chain: 'Chain',
    level: 'Level',
    all: 'All levels',
    supply: 'Graduates (supply)',
    demand: 'Headcount (demand)',
    gap: 'Gap (negative: surplus)',
    ratio: 'Graduates over headcount',
    leader: 'Leading enterprise',
    label: 'Graduates and headcount of each chain; the table below says the same',
    note: 'Graduates of the newest year against headcount, level by level, without posts for any education.',
    none: 'There is no chain.',
  },
});

type Chain = NonNullable<ChainBalancesQuery['industryChains']>[number];
const LEVELS = ['SECONDARY', 'HIGHER', 'UNDERGRADUATE'] as const;
/** Which posts a level's graduates stand against. */
const EDUCATIONS = { SECONDARY: 'SECONDARY_VOCATIONAL', HIGHER: 'JUNIOR_COLLEGE', UNDERGRADUATE: 'BACHELOR' } as const;

interface Balance {
  readonly code: string;
  readonly name: string;
  readonly leader: string;
  readonly supply: number | null;
  readonly demand: number | null;
}

/** What each key chain is given and asks for: graduates of its majors against posts of its enterprises, level by level. */
export function ChainsScreen() {
  const say = useWords(words);
  const asked = useAsk(ChainBalancesDocument, {});
  return (
    <Screen title={say.title}>
      <Answered asked={asked}>{({ industryChains }) => <Balances chains={industryChains ?? []} />}</Answered>
    </Screen>
  );
}

function Balances({ chains }: { readonly chains: readonly Chain[] }) {
  const say = useWords(words);
  const levels = useWords(SCHOOL_LEVEL_WORDS);
  const { language } = usePreferences();
  const { level, search } = useSearch({ from: '/chains' });
  const navigate = useNavigate({ from: '/chains' });
  const rows = useMemo(() => chains.map((chain) => balanceOf(chain, level)), [chains, level]);
  const option = useMemo<ChartOption>(
    () => ({
      grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
      legend: { top: 0 },
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      xAxis: {
        type: 'category',
        data: rows.map(({ name }) => name),
        axisLabel: { interval: 0, width: 110, overflow: 'break' },
      },
      yAxis: { type: 'value' },
      series: [
        { name: say.supply, type: 'bar', barMaxWidth: 28, data: rows.map(({ supply }) => supply) },
        { name: say.demand, type: 'bar', barMaxWidth: 28, data: rows.map(({ demand }) => demand) },
      ],
    }),
    [rows, say],
  );
  const number = (value: number | null): string => formatNumber(value, language);
  const gap = ({ supply, demand }: Balance): number | null =>
    supply === null || demand === null ? null : demand - supply;
  const ratio = ({ supply, demand }: Balance): number | null =>
    supply === null || demand === null || demand === 0 ? null : supply / demand;
  return (
    <div className="panel">
      <p className="muted">{say.note}</p>
      {rows.length > 0 && <Chart label={say.label} option={option} />}
      <ListTable<Balance>
        name={say.list}
        rows={rows}
        rowKey={({ code }) => code}
        empty={say.none}
        search={{
          text: search ?? '',
          change: (text) =>
            void navigate({ search: (former) => ({ ...former, search: text || undefined }), replace: true }),
        }}
        filters={
          <Choice
            label={say.all}
            value={level}
            options={LEVELS.map((value) => ({ value, label: levels[value] }))}
            onChange={(chosen) => void navigate({ search: (former) => ({ ...former, level: chosen }), replace: true })}
          />
        }
        columns={[
          { key: 'chain', title: say.chain, text: ({ name }) => name },
          { key: 'leader', title: say.leader, text: ({ leader }) => leader },
          {
            key: 'supply',
            title: say.supply,
            numeric: true,
            text: ({ supply }) => supply,
            show: ({ supply }) => number(supply),
          },
          {
            key: 'demand',
            title: say.demand,
            numeric: true,
            text: ({ demand }) => demand,
            show: ({ demand }) => number(demand),
          },
          { key: 'gap', title: say.gap, numeric: true, text: gap, show: (row) => number(gap(row)) },
          { key: 'ratio', title: say.ratio, numeric: true, text: ratio, show: (row) => number(ratio(row)) },
        ]}
      />
    </div>
  );
}

/** Supply and demand of a chain, of one level or of all that are compared; null where a platform did not say. */
function balanceOf({ code, name, leader, talentSupply, jobDemand }: Chain, level: SchoolLevel | undefined): Balance {
  const compared = level === undefined ? LEVELS : [level];
  const educations = new Set<string>(compared.map((each) => EDUCATIONS[each]));
  return {
    code,
    name: name ?? code,
    leader: leader?.name ?? '—',
    supply: talentSupply
      ? sum(talentSupply.byLevel.filter((each) => compared.includes(each.level)).map(({ graduates }) => graduates))
      : null,
    demand: jobDemand
      ? sum(
          jobDemand.byEducation.filter(({ education }) => educations.has(education)).map(({ headcount }) => headcount),
        )
      : null,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
