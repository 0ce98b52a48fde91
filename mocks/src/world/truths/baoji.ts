import type { BaseKind, SchoolLevel } from '../entities/education.ts';
import type { CultivationLevel } from '../entities/enterprise.ts';
import { BAOJI, liesIn } from '../regions.ts';
import type { WorldState } from '../state.ts';
import type { Truth } from '../types.ts';
import { count, distinct, good, reported, reporters, share, sum } from './measure.ts';

const here = ({ region }: { readonly region: string }): boolean => liesIn(region, BAOJI);

/** The indicators of Baoji's policy that its platforms can know, counted from the world itself. */
export function baojiTruths(state: WorldState): readonly (readonly [string, Truth])[] {
  const { shanqitong, zhijiao } = state.platforms;
  const schools = good(zhijiao.schools).filter(here);
  const enterprises = good(shanqitong.enterprises).filter(here);
  const bases = good(zhijiao.bases).filter((base) => here(base) && base.status === 'BUILT');
  const built = (kind: BaseKind): Truth => count(bases.filter((base) => base.kind === kind));
  const recognised = (level: CultivationLevel): Truth =>
    distinct(
      good(shanqitong.cultivation)
        .filter((entry) => entry.level === level && entry.status === 'RECOGNIZED')
        .map(({ uscc }) => uscc),
    );

  // The 鹊桥 joins schools of the region with its key enterprises: both sides must match.
  const schoolCodes = new Set(schools.map(({ code }) => code));
  const keys = new Set(enterprises.filter(({ keyEnterprise }) => keyEnterprise).map(({ uscc }) => uscc));
  const joined = good(shanqitong.cooperations).filter(
    ({ uscc, schoolCode }) => keys.has(uscc) && schoolCodes.has(schoolCode),
  );

  const passed = good(shanqitong.projects).filter(({ appraisal }) => appraisal === 'PASSED');
  const dualQualified = (level: SchoolLevel): Truth => {
    const ofLevel = reporters(
      state,
      schools.filter((school) => school.level === level),
    );
    const stats = reported(good(zhijiao.teacherStats), ofLevel, ['dualQualified', 'professional']);
    return share(
      sum(stats, (row) => row.dualQualified ?? 0),
      sum(stats, (row) => row.professional ?? 0),
    );
  };

  const carriers = {
    'municipal-consortia': built('MUNICIPAL_CONSORTIUM'),
    'industry-communities': built('INDUSTRY_COMMUNITY'),
    'open-practice-centres': built('OPEN_PRACTICE_CENTRE'),
    'training-bases': built('TRAINING_BASE'),
  };
  return Object.entries({
    ...carriers,
    carriers: { value: sum(Object.values(carriers), ({ value }) => value ?? 0) },
    'municipal-enterprises': recognised('MUNICIPAL'),
    'provincial-enterprises': recognised('PROVINCIAL'),
    'municipal-schools': count(schools.filter((school) => school.municipalRecognition === 'RECOGNIZED')),
    'provincial-schools': count(schools.filter((school) => school.provincialRecognition === 'RECOGNIZED')),
    'matchmaking-schools': distinct(joined.map(({ schoolCode }) => schoolCode)),
    'matchmaking-enterprises': distinct(joined.map(({ uscc }) => uscc)),
    'education-groups': built('EDUCATION_GROUP'),
    'rd-subsidy-share': share(
      sum(passed, ({ subsidy }) => subsidy),
      sum(passed, ({ totalCost }) => totalCost),
    ),
    'dual-qualified-secondary': dualQualified('SECONDARY'),
    'dual-qualified-higher': dualQualified('HIGHER'),
  });
}
