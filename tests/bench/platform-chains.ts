import { consultationBasic } from '@queqiao/consultation/authentication';
import { createConsultationClient } from '@queqiao/consultation/client';
import { educationToken } from '@queqiao/education/authentication';
import { createEducationClient } from '@queqiao/education/client';
import { employmentToken } from '@queqiao/employment/authentication';
import { createEmploymentClient } from '@queqiao/employment/client';
import { enterpriseSignature } from '@queqiao/enterprise/authentication';
import { createEnterpriseClient } from '@queqiao/enterprise/client';
import type { Installation } from '@queqiao/platform/installations';
import { Deadline } from '@queqiao/subgraph/request';
import { createUpstream, type AuthenticationScheme, type Upstream } from '@queqiao/platform/upstream';

const BUDGET_MS = 60_000;
const NODES = 50;
const OUTCOME_PAGE = 100;
/** The chains share their clients: an answer cached by one must not save the next a call. */
const FROM_THE_PLATFORM = { cursor: null, uncached: true };

export const CHAIN_NAMES = [
  'chain, members, cooperations, schools',
  'chain, majors, outcomes',
  'chain, topics',
  'chain, members, posts',
] as const;
type ChainName = (typeof CHAIN_NAMES)[number];

/** Chains of dependent platform calls: the minimum for an answer. */
export interface PlatformChains extends AsyncDisposable {
  readonly chains: Readonly<Record<ChainName, () => Promise<void>>>;
}

const deadline = (): Deadline => Deadline.after(BUDGET_MS);

/** The calls of the main question, made directly with the adapters' own clients, with tokens fetched ahead. */
export async function platformChains(installations: readonly Installation[], code: string): Promise<PlatformChains> {
  const upstreams: Upstream[] = [];
  const upstreamOf = (system: string, authentication: AuthenticationScheme): [Installation, Upstream] => {
    const installation = installations.find((each) => each.system === system);
    if (!installation) throw new TypeError(`No installation is called ${system}.`);
    const upstream = createUpstream({ installation, authentication });
    upstreams.push(upstream);
    return [installation, upstream];
  };
  const enterprise = createEnterpriseClient(...upstreamOf('shanqitong', enterpriseSignature));
  const education = createEducationClient(...upstreamOf('zhijiao', educationToken));
  const employment = createEmploymentClient(...upstreamOf('qinyun', employmentToken));
  const consultation = createConsultationClient(...upstreamOf('qinshangliang', consultationBasic));
  await Promise.all(upstreams.map((upstream) => upstream.warm()));

  const members = async (): Promise<readonly string[]> => {
    const page = await enterprise.enterprises.page({ ...FROM_THE_PLATFORM, filters: { chain_code: code } }, deadline());
    return page.value.rows.flatMap((row) => ('record' in row ? [row.record.attributes.uscc] : []));
  };
  const chains = {
    'chain, members, cooperations, schools': async () => {
      const [usccs] = await Promise.all([members(), enterprise.chains.page(FROM_THE_PLATFORM, deadline())]);
      const filters = { uscc: usccs.slice(0, NODES).join(',') };
      const page = await enterprise.cooperations.page({ cursor: null, filters }, deadline());
      const schools = page.value.rows.flatMap((row) => ('record' in row ? [row.record.attributes.schoolCode] : []));
      const codes = [...new Set(schools)].slice(0, NODES).join(',');
      await education.schools.page(1, { filters: { codes } }, deadline());
    },
    'chain, majors, outcomes': async () => {
      await enterprise.chains.page(FROM_THE_PLATFORM, deadline());
      const page = await education.majors.page(1, { filters: { chainCode: code } }, deadline());
      const schools = page.value.rows.flatMap((row) => ('record' in row ? [row.record.attributes.schoolCode] : []));
      const filters = { schoolCodes: [...new Set(schools)].toSorted().slice(0, NODES).join(',') };
      const first = await employment.outcomes.page({ pageNum: 1, filters }, deadline());
      const pages = Math.ceil(first.value.total / OUTCOME_PAGE);
      await Promise.all(
        Array.from({ length: pages - 1 }, (_, index) =>
          employment.outcomes.page({ pageNum: index + 2, filters }, deadline()),
        ),
      );
    },
    'chain, topics': async () => {
      await members();
      await consultation.topics({}, deadline());
    },
    'chain, members, posts': async () => {
      const usccs = await members();
      await employment.jobsByCorp(usccs.slice(0, NODES), deadline());
    },
  };
  return {
    chains,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(upstreams.map((upstream) => upstream.close()));
    },
  };
}
