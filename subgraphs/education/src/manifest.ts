import type { FamilyManifest } from '@queqiao/families/manifest';
import type { MockFamily } from '@queqiao/mocks';
import type { FamilySubgraph } from '@queqiao/platform/families';
import {
  SchoolRecord,
  MajorRecord,
  TeacherStatsRecord,
  AnnualReturnRecord,
  BaseRecord,
  SchoolExpertRecord,
} from './records.ts';

export const family: FamilyManifest<FamilySubgraph, MockFamily> = {
  name: 'education',
  credentials: {
    token: { variable: 'TOKEN', mock: 'mock-token' },
  },
  recordTypes: [SchoolRecord, MajorRecord, TeacherStatsRecord, AnnualReturnRecord, BaseRecord, SchoolExpertRecord],
  schema: new URL('../../../schemas/education.graphql', import.meta.url),
  subgraph: async () => ({ createSubgraph: (await import('./index.ts')).createEducationSubgraph }),
  mocks: async () => ({ createPlatform: (await import('@queqiao/mocks/platforms/education')).educationMock }),
};
