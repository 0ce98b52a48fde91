import type { LinkProps } from '@tanstack/react-router';
import type {
  InboxIndicatorsQuery,
  InboxOperationsQuery,
  InboxProposalsQuery,
  InboxWebhooksQuery,
  ProgressStatus,
  ProposalKind,
} from '../../generated/documents.ts';
import { indicatorPath } from '../../lib/indicator-path.ts';

export const TASK_GROUPS = ['decide', 'held', 'signing', 'status', 'quarantine', 'webhooks'] as const;
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

interface TaskWords {
  readonly kinds: Readonly<Record<ProposalKind, string>>;
  readonly statuses: Readonly<Record<ProgressStatus, string>>;
  readonly held: (name: string, type: string, count: number, share: number) => string;
  readonly quarantine: (name: string, rows: number, reasons: number, largest: string) => string;
  readonly differs: (name: string) => string;
  readonly webhook: (url: string, error: string) => string;
}

interface Answers {
  readonly proposals: InboxProposalsQuery | null;
  readonly indicators: InboxIndicatorsQuery | null;
  readonly operations: InboxOperationsQuery | null;
  readonly webhooks: InboxWebhooksQuery | null;
}

const STATUSES = new Set<ProgressStatus>(['OVERDUE', 'AT_RISK', 'NO_DATA']);

/** Everything that waits, the decisions of the caller first. */
export function tasksOf(answers: Answers, say: TaskWords): readonly Task[] {
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
      (held ?? []).map(({ type, count, share, since }): Task => ({
        key: `held ${id} ${type}`,
        group: 'held',
        what: say.held(name, type, count, share),
        since,
        concerns: name,
        link: { to: '/sources/$system', params: { system: id }, search: { tab: 'held' } },
      })),
    ),
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
      .map(({ id, name, progress, departments }): Task => ({
        key: `status ${id}`,
        group: 'status',
        what: `${say.statuses[progress.status]}:${name}`,
        since: null,
        concerns: departments.map((each) => each.name).join('、'),
        link: { to: '/indicators/$document/$name', params: indicatorPath(id) },
      })),
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
