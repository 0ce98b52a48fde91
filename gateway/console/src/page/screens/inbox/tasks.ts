import type { LinkProps } from '@tanstack/react-router';
import type {
  InboxEffectsQuery,
  InboxIndicatorsQuery,
  InboxOperationsQuery,
  InboxPeriodsQuery,
  InboxProposalsQuery,
  InboxWebhooksQuery,
  ProgressStatus,
  ProposalKind,
} from '../../generated/documents.ts';
import { dayEnd } from '../../lib/days.ts';
import { indicatorPath } from '../../lib/indicator-path.ts';

export const TASK_GROUPS = ['decide', 'held', 'due', 'signing', 'status', 'periods', 'quarantine', 'webhooks'] as const;
type TaskGroup = (typeof TASK_GROUPS)[number];

/** Something that waits for somebody: what, since when, whom it concerns, and where the next step is. */
export interface Task {
  readonly key: string;
  readonly group: TaskGroup;
  readonly what: string;
  readonly since: string | null;
  readonly concerns: string;
  readonly link: Pick<LinkProps, 'to' | 'params' | 'search'>;
}

type HeldRemovals = NonNullable<InboxOperationsQuery['sources'][number]['held']>[number];
type Indicator = InboxIndicatorsQuery['indicators'][number];

interface TaskWords {
  readonly kinds: Readonly<Record<ProposalKind, string>>;
  readonly statuses: Readonly<Record<ProgressStatus, string>>;
  /** `moves` names the indicators that would move; undefined while that is not known. */
  readonly held: (name: string, held: HeldRemovals, moves: readonly string[] | undefined) => string;
  readonly due: (name: string, dueOn: string, daysLeft: number) => string;
  readonly period: (document: string, label: string) => string;
  readonly quarantine: (name: string, rows: number, reasons: number, largest: string) => string;
  readonly differs: (name: string) => string;
  readonly webhook: (url: string, error: string) => string;
}

interface Answers {
  readonly proposals: InboxProposalsQuery | null;
  readonly indicators: InboxIndicatorsQuery | null;
  readonly operations: InboxOperationsQuery | null;
  readonly effects: InboxEffectsQuery | null;
  readonly periods: InboxPeriodsQuery | null;
  readonly webhooks: InboxWebhooksQuery | null;
}

/** For whom tasks are listed, and on which day. */
interface Asking {
  readonly person: string;
  readonly today: string;
}

const STATUSES = new Set<ProgressStatus>(['OVERDUE', 'AT_RISK', 'NO_DATA']);

/** How many days before it a due day is a task of whoever answers for it. */
const SOON_DAYS = 30;
const DAY_MS = 86_400_000;

/** Everything that waits, the decisions of the caller first. */
export function tasksOf(answers: Answers, say: TaskWords, asking: Asking): readonly Task[] {
  const indicators = answers.indicators?.indicators ?? [];
  return [
    ...(answers.proposals?.proposals.nodes ?? []).map((proposal): Task => ({
      key: `proposal ${proposal.id}`,
      group: 'decide',
      what: `${say.kinds[proposal.kind]}:${aboutText(proposal)}`,
      since: proposal.submittedAt,
      concerns: proposal.author.name,
      link: { to: '/proposals/$id', params: { id: proposal.id } },
    })),
    ...(answers.operations?.sources ?? []).flatMap(({ id, name, held }) =>
      (held ?? []).map((each): Task => ({
        key: `held ${id} ${each.type}`,
        group: 'held',
        what: say.held(name, each, movesOf(answers.effects, id, each.type)),
        since: each.since,
        concerns: name,
        link: { to: '/sources/$system', params: { system: id }, search: { tab: 'held' } },
      })),
    ),
    ...indicators.flatMap((indicator) => dueTasks(indicator, say, asking)),
    ...indicators
      .filter(({ signOffs: [newest] }) => newest?.differsFromCurrent === true)
      .map(({ id, name, signOffs: [newest], departments }): Task => ({
        key: `signing ${id}`,
        group: 'signing',
        what: say.differs(name),
        since: newest?.at ?? null,
        concerns: newest?.person.name ?? departments.map((each) => each.name).join('、'),
        link: { to: '/indicators/$document/$name', params: indicatorPath(id), search: { tab: 'signing' } },
      })),
    ...indicators
      .filter(({ progress }) => STATUSES.has(progress.status))
      .map(({ id, name, progress, statusSince, departments }): Task => ({
        key: `status ${id}`,
        group: 'status',
        what: `${say.statuses[progress.status]}:${name}`,
        since: statusSince,
        concerns: departments.map((each) => each.name).join('、'),
        link: { to: '/indicators/$document/$name', params: indicatorPath(id) },
      })),
    ...(answers.periods?.policyDocuments ?? []).flatMap(({ id, number, periods }) =>
      periods
        .filter(({ state, to }) => state === 'OPEN' && to < asking.today)
        .map(({ id: period, label, to }): Task => ({
          key: `period ${period}`,
          group: 'periods',
          what: say.period(number, label),
          since: dayEnd(to),
          concerns: number,
          link: { to: '/signing', search: { document: id, tab: 'periods' } },
        })),
    ),
    ...(answers.operations?.sources ?? []).flatMap(({ id, name }): readonly Task[] => {
      const groups = (answers.operations?.quarantineGroups ?? []).filter(({ system }) => system === id);
      const [largest] = groups;
      if (largest === undefined) return [];
      const rows = groups.reduce((sum, { count }) => sum + count, 0);
      return [
        {
          key: `quarantine ${id}`,
          group: 'quarantine',
          what: say.quarantine(name, rows, groups.length, largest.reason),
          since: groups.map(({ firstAt }) => firstAt).reduce((a, b) => (a < b ? a : b)),
          concerns: name,
          link: { to: '/sources/$system', params: { system: id }, search: { tab: 'quarantine' } },
        },
      ];
    }),
    ...(answers.webhooks?.webhooks ?? [])
      .filter(({ state, lastError }) => state === 'PAUSED' || lastError !== null)
      .map(({ id, url, client, lastError }): Task => ({
        key: `webhook ${id}`,
        group: 'webhooks',
        what: say.webhook(url, lastError ?? ''),
        since: null,
        concerns: client,
        link: { to: '/partners/$id', params: { id } },
      })),
  ];
}

/** What a proposal is about: an indicator, or a period of a document. */
function aboutText({ indicator, document, period }: InboxProposalsQuery['proposals']['nodes'][number]): string {
  return indicator?.name ?? `${document.number} ${period?.label ?? ''}`.trim();
}

/** The names of the indicators that would move if a removal were confirmed; undefined while that is not known. */
function movesOf(effects: InboxEffectsQuery | null, system: string, type: string): readonly string[] | undefined {
  const held = effects?.sources.find(({ id }) => id === system)?.held?.find((each) => each.type === type);
  return held?.wouldMove?.map(({ indicator }) => indicator.name);
}

/** The due days of an indicator that is not met, of whoever asks. */
function dueTasks(
  { id, name, progress, responsible }: Indicator,
  say: TaskWords,
  { person: own, today }: Asking,
): readonly Task[] {
  return responsible.flatMap(({ person, dueOn }): readonly Task[] => {
    if (person === null || person.id !== own || dueOn === null || progress.status === 'MET') return [];
    const daysLeft = Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY_MS);
    if (daysLeft > SOON_DAYS) return [];
    return [
      {
        key: `due ${id} ${dueOn}`,
        group: 'due',
        what: say.due(name, dueOn, daysLeft),
        since: null,
        concerns: person.name,
        link: { to: '/indicators/$document/$name', params: indicatorPath(id) },
      },
    ];
  });
}
