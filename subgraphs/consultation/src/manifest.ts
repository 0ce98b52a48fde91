import type { FamilyManifest } from '@queqiao/families/manifest';
import type { MockFamily } from '@queqiao/mocks';
import type { FamilySubgraph } from '@queqiao/platform/families';
import { ConsultationTopicRecord, OpinionRecord, TopicReplyRecord } from './records.ts';

export const family: FamilyManifest<FamilySubgraph, MockFamily> = {
  name: 'consultation',
  credentials: {
    user: { variable: 'USER', mock: 'mock-user' },
    password: { variable: 'PASSWORD', mock: 'mock-password' },
  },
  recordTypes: [ConsultationTopicRecord, OpinionRecord, TopicReplyRecord],
  schema: new URL('../../../schemas/consultation.graphql', import.meta.url),
  subgraph: async () => ({ createSubgraph: (await import('./index.ts')).createConsultationSubgraph }),
  mocks: async () => ({ createPlatform: (await import('@queqiao/mocks/platforms/consultation')).consultationMock }),
};
