import type { FamilyManifest } from '@queqiao/families/manifest';
import type { MockFamily } from '@queqiao/mocks';
import type { FamilySubgraph } from '@queqiao/platform/families';
import {
  JobPostingRecord,
  JobFairRecord,
  EmploymentOutcomeRecord,
  TrainingRecord,
  WorkforceRecord,
} from './records.ts';

export const family: FamilyManifest<FamilySubgraph, MockFamily> = {
  name: 'employment',
  credentials: {
    appId: { variable: 'APP_ID', mock: 'mock-app-id' },
    appSecret: { variable: 'APP_SECRET', mock: 'mock-app-secret' },
  },
  recordTypes: [JobPostingRecord, JobFairRecord, EmploymentOutcomeRecord, TrainingRecord, WorkforceRecord],
  schema: new URL('../../../schemas/employment.graphql', import.meta.url),
  subgraph: async () => ({ createSubgraph: (await import('./index.ts')).createEmploymentSubgraph }),
  mocks: async () => ({ createPlatform: (await import('@queqiao/mocks/platforms/employment')).employmentMock }),
};
