import type { MajorResolvers } from '../generated/schema.ts';
import { outcomesOfSchool } from './school.ts';
import type { Services } from './services.ts';

export function majorResolvers(services: Services): MajorResolvers {
  return {
    async outcomes({ code, school }, { year }, context) {
      const outcomes = await outcomesOfSchool(services, context, school.code, year);
      return outcomes.filter(({ record }) => record.attributes.majorCode === code);
    },
  };
}
