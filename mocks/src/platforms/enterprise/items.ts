import { codeWords } from '../../installations/code-words.ts';
import type { Installation } from '../../installations/installation.ts';
import { column, mistypedJson, required, RowShape, type RowStyle } from '../row-shape.ts';
import type {
  Cooperation,
  Cultivation,
  Enterprise,
  EnterpriseExpert,
  IndustryChain,
  RdProject,
  TechDemand,
} from '../../world/index.ts';
import { USUAL_WORDS } from './usual-words.ts';

const HABITS: RowStyle = { nulls: 'either', mistype: mistypedJson };

/** How this installation writes the items of each list. */
export interface EnterpriseShapes {
  readonly enterprises: RowShape<Enterprise>;
  readonly chains: RowShape<IndustryChain>;
  readonly cultivation: RowShape<Cultivation>;
  readonly demands: RowShape<TechDemand>;
  readonly projects: RowShape<RdProject>;
  readonly experts: RowShape<EnterpriseExpert>;
  readonly cooperations: RowShape<Cooperation>;
}

const modifiedAt = ({ updatedAt }: { readonly updatedAt: number }) => new Date(updatedAt).toISOString();

export function enterpriseShapes(installation: Installation): EnterpriseShapes {
  const words = (table: keyof typeof USUAL_WORDS) => codeWords(installation, table, USUAL_WORDS[table]);
  const scale = words('scale');
  const level = words('cultivationLevel');
  const cultivationStatus = words('cultivationStatus');
  const demandStatus = words('demandStatus');
  const appraisal = words('appraisal');
  const kind = words('cooperationKind');
  return {
    enterprises: new RowShape<Enterprise>(HABITS, [
      required('uscc', 'uscc', (item) => item.uscc),
      column('name', 'name', (item) => item.name),
      column('short_name', 'shortName', (item) => item.shortName),
      column('region_code', 'region', (item) => item.region),
      column('park', 'park', (item) => item.park),
      column('industry_code', 'industryCode', (item) => item.industryCode),
      column('chain_codes', 'chainCodes', (item) => item.chainCodes),
      column('scale', 'scale', (item) => scale(item.scale)),
      column('key_enterprise', 'keyEnterprise', (item) => item.keyEnterprise),
      column('established_on', 'establishedOn', (item) => item.establishedOn),
      column('employees', 'employees', (item) => item.employees),
      column('contact', ['contactName', 'contactPhone'], ({ contactName, contactPhone }) => ({
        name: contactName,
        phone: contactPhone,
      })),
      column('former_uscc', 'formerUscc', (item) => item.formerUscc),
      required('modified_at', 'updatedAt', modifiedAt),
    ]),
    chains: CHAIN,
    cultivation: new RowShape<Cultivation>(HABITS, [
      required('id', 'id', (item) => item.id),
      required('uscc', 'uscc', (item) => item.uscc),
      required('level', 'level', (item) => level(item.level)),
      required('status', 'status', (item) => cultivationStatus(item.status)),
      column('batch', 'batch', (item) => item.batch),
      column('recognized_on', 'recognizedOn', (item) => item.recognizedOn),
      column('revoked_on', 'revokedOn', (item) => item.revokedOn),
      required('modified_at', 'updatedAt', modifiedAt),
    ]),
    demands: new RowShape<TechDemand>(HABITS, [
      required('id', 'id', (item) => item.id),
      required('uscc', 'uscc', (item) => item.uscc),
      column('title', 'title', (item) => item.title),
      column('summary', 'summary', (item) => item.summary),
      column('chain_code', 'chainCode', (item) => item.chainCode),
      column('budget_cny', 'budget', (item) => item.budget),
      column('status', 'status', (item) => demandStatus(item.status)),
      column('partner_school_code', 'partnerSchoolCode', (item) => item.partnerSchoolCode),
      required('modified_at', 'updatedAt', modifiedAt),
    ]),
    projects: new RowShape<RdProject>(HABITS, [
      required('id', 'id', (item) => item.id),
      column('demand_id', 'demandId', (item) => item.demandId),
      required('uscc', 'uscc', (item) => item.uscc),
      column('school_code', 'schoolCode', (item) => item.schoolCode),
      column('total_cost_cny', 'totalCost', (item) => item.totalCost),
      column('subsidy_cny', 'subsidy', (item) => item.subsidy),
      column('appraisal', 'appraisal', (item) => appraisal(item.appraisal)),
      column('started_on', 'startedOn', (item) => item.startedOn),
      required('modified_at', 'updatedAt', modifiedAt),
    ]),
    experts: EXPERT,
    cooperations: new RowShape<Cooperation>(HABITS, [
      required('id', 'id', (item) => item.id),
      required('uscc', 'uscc', (item) => item.uscc),
      required('school_code', 'schoolCode', (item) => item.schoolCode),
      column('kind', 'kind', (item) => kind(item.kind)),
      column('signed_on', 'signedOn', (item) => item.signedOn),
      column('ended_on', 'endedOn', (item) => item.endedOn),
      column('students', 'students', (item) => item.students),
      required('modified_at', 'updatedAt', modifiedAt),
    ]),
  };
}

const CHAIN = new RowShape<IndustryChain>(HABITS, [
  required('code', 'code', (item) => item.code),
  column('name', 'name', (item) => item.name),
  column('region_code', 'region', (item) => item.region),
  column('leader_uscc', 'leaderUscc', (item) => item.leaderUscc),
  required('modified_at', 'updatedAt', modifiedAt),
]);

const EXPERT = new RowShape<EnterpriseExpert>(HABITS, [
  required('id', 'id', (item) => item.id),
  required('uscc', 'uscc', (item) => item.uscc),
  column('name', 'name', (item) => item.name),
  column('title', 'title', (item) => item.title),
  column('skills', 'skills', (item) => item.skills),
  column('available_for_teaching', 'availableForTeaching', (item) => item.availableForTeaching),
  required('modified_at', 'updatedAt', modifiedAt),
]);
