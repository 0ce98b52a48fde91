import type { FamilyManifest } from '@queqiao/families/manifest';
import type { MockFamily } from '@queqiao/mocks';
import type { FamilySubgraph } from '@queqiao/platform/families';
import {
  EnterpriseRecord,
  IndustryChainRecord,
  CultivationRecord,
  TechDemandRecord,
  RdProjectRecord,
  EnterpriseExpertRecord,
  CooperationRecord,
} from './records.ts';

export const family: FamilyManifest<FamilySubgraph, MockFamily> = {
  name: 'enterprise',
  credentials: {
    appKey: { variable: 'APP_KEY', mock: 'mock-app-key' },
    appSecret: { variable: 'APP_SECRET', mock: 'mock-app-secret' },
  },
  recordTypes: [
    EnterpriseRecord,
    IndustryChainRecord,
    CultivationRecord,
    TechDemandRecord,
    RdProjectRecord,
    EnterpriseExpertRecord,
    CooperationRecord,
  ],
  schema: new URL('../../../schemas/enterprise.graphql', import.meta.url),
  subgraph: async () => ({ createSubgraph: (await import('./index.ts')).createEnterpriseSubgraph }),
  mocks: async () => ({ createPlatform: (await import('@queqiao/mocks/platforms/enterprise')).enterpriseMock }),
};
