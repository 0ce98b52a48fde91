import type { BaseKind, BaseStatus, SchoolLevel } from '../entities/education.ts';
import { BAOJI_COUNTIES, HAIXI_COUNTIES, type County } from '../regions.ts';

/** The number of years with statistics; the newest is the last complete calendar year. */
export const YEARS = 4;

/** The education figures of a region at scale 1. Lists of shares (per cent) run from the oldest year to the newest. */
export interface EducationPlan {
  readonly counties: readonly County[];
  readonly city: string;
  /** Second to fifth digit of its school codes. */
  readonly codePrefix: string;
  /** Whether its majors serve the industry chains of a platform. */
  readonly chains: boolean;
  readonly clusters: readonly string[];
  readonly levels: Readonly<Record<SchoolLevel, LevelPlan>>;
  readonly degreeQualified: readonly number[];
  readonly postgraduate: readonly number[];
  /** Months of practice in the newest year, for the schools in turn. */
  readonly practiceMonths: readonly number[];
  readonly fundingPerStudent: Readonly<Record<SchoolLevel, number>>;
  /** Null where the return has no such column. */
  readonly surchargeShare: readonly number[] | null;
  readonly progression: readonly number[];
  readonly certificates: readonly number[];
  readonly digitalClassrooms: readonly number[];
  readonly employment: readonly number[];
  readonly recognitions: {
    readonly municipal: readonly [recognized: number, candidates: number];
    readonly provincial: readonly [recognized: number, candidates: number];
  };
  readonly bases: readonly (readonly [number, BaseKind, BaseStatus])[];
  /** Built carriers that the platform reports although they lie in another region. */
  readonly foreignBases: number;
  readonly experts: number;
  /** Participants of the trainings of each year, the current year last. */
  readonly training: readonly number[];
  readonly trainingsAYear: number;
  readonly fairs: number;
  /** Employed persons, and the shares of the skilled and the high-skilled. */
  readonly workforce: {
    readonly employed: number;
    readonly skilled: readonly number[];
    readonly highSkilled: readonly number[];
  };
}

interface LevelPlan {
  readonly schools: number;
  /** Of one school. */
  readonly majors: number;
  /** Of all schools of the level. */
  readonly enrolment: number;
  readonly dualQualified: readonly number[];
}

export const BAOJI_PLAN: EducationPlan = {
  counties: BAOJI_COUNTIES,
  city: '宝鸡',
  codePrefix: '6103',
  chains: true,
  clusters: ['智能制造', '新材料', '现代装备', '电气信息', '绿色化工', '食品生物', '现代服务', '文化旅游'],
  levels: {
    SECONDARY: { schools: 25, majors: 10, enrolment: 41_000, dualQualified: [49.1, 52.4, 55.6, 58.2] },
    HIGHER: { schools: 6, majors: 22, enrolment: 52_000, dualQualified: [63, 66.2, 69.1, 71.8] },
    UNDERGRADUATE: { schools: 4, majors: 17, enrolment: 38_000, dualQualified: [30, 31, 32, 33] },
  },
  degreeQualified: [93, 94.2, 95.3, 96.4],
  postgraduate: [21.5, 23, 24.1, 25.6],
  practiceMonths: [6.4, 5.8, 7.1, 6.9, 5.2, 8],
  fundingPerStudent: { SECONDARY: 6800, HIGHER: 13_100, UNDERGRADUATE: 15_200 },
  surchargeShare: null,
  progression: [61, 63.2, 64.8, 66.1],
  certificates: [80.4, 83.2, 85.9, 88.8],
  digitalClassrooms: [48, 53.5, 58.1, 63.2],
  employment: [88.3, 89.5, 90.4, 91.2],
  recognitions: { municipal: [5, 8], provincial: [2, 4] },
  bases: [
    [4, 'MUNICIPAL_CONSORTIUM', 'BUILT'],
    [2, 'MUNICIPAL_CONSORTIUM', 'PLANNED'],
    [5, 'INDUSTRY_COMMUNITY', 'BUILT'],
    [3, 'INDUSTRY_COMMUNITY', 'PLANNED'],
    [1, 'INDUSTRY_COMMUNITY', 'REVOKED'],
    [3, 'OPEN_PRACTICE_CENTRE', 'BUILT'],
    [1, 'OPEN_PRACTICE_CENTRE', 'PLANNED'],
    [2, 'TRAINING_BASE', 'BUILT'],
    [2, 'TRAINING_BASE', 'PLANNED'],
    [1, 'TRAINING_BASE', 'REVOKED'],
    [3, 'EDUCATION_GROUP', 'BUILT'],
    [1, 'EDUCATION_GROUP', 'PLANNED'],
    [8, 'INNOVATION_STUDIO', 'BUILT'],
    [3, 'INNOVATION_STUDIO', 'PLANNED'],
    [11, 'MASTER_STUDIO', 'BUILT'],
    [2, 'MASTER_STUDIO', 'REVOKED'],
    [5, 'ENTREPRENEURSHIP_BASE', 'BUILT'],
    [2, 'ENTREPRENEURSHIP_BASE', 'PLANNED'],
  ],
  foreignBases: 1,
  experts: 260,
  training: [21_300, 23_800, 24_100, 26_700, 19_000],
  trainingsAYear: 60,
  fairs: 48,
  workforce: { employed: 1_780_000, skilled: [24.6, 25.9, 27.2, 28.4], highSkilled: [27.1, 28.3, 29.2, 30.4] },
};

export const HAIXI_PLAN: EducationPlan = {
  counties: HAIXI_COUNTIES,
  city: '海西',
  codePrefix: '6328',
  chains: false,
  clusters: ['盐湖化工', '锂产业', '新能源', '机电数控', '特色生物', '现代旅游', '学前教育'],
  levels: {
    SECONDARY: { schools: 2, majors: 26, enrolment: 3560, dualQualified: [38.2, 41.5, 44.1, 46.2] },
    HIGHER: { schools: 1, majors: 28, enrolment: 2920, dualQualified: [40.1, 43, 45.8, 47.9] },
    UNDERGRADUATE: { schools: 0, majors: 0, enrolment: 0, dualQualified: [0, 0, 0, 0] },
  },
  degreeQualified: [92.8, 94.1, 95.4, 96.3],
  postgraduate: [10.9, 12.3, 13.8, 15.2],
  practiceMonths: [6.8, 5.4, 7.3],
  fundingPerStudent: { SECONDARY: 7200, HIGHER: 12_300, UNDERGRADUATE: 0 },
  surchargeShare: [28.2, 29.4, 30.6, 31.5],
  progression: [44.5, 47.8, 50.6, 52.3],
  certificates: [81.3, 84.2, 86.8, 88.4],
  digitalClassrooms: [41.2, 47, 52.4, 57.1],
  employment: [84.6, 86.1, 87.7, 88.9],
  recognitions: { municipal: [1, 1], provincial: [0, 1] },
  bases: [
    [26, 'TRAINING_BASE', 'BUILT'],
    [6, 'TRAINING_BASE', 'PLANNED'],
    [1, 'TRAINING_BASE', 'REVOKED'],
    [5, 'INNOVATION_STUDIO', 'BUILT'],
    [2, 'INNOVATION_STUDIO', 'PLANNED'],
    [2, 'MASTER_STUDIO', 'BUILT'],
    [2, 'MASTER_STUDIO', 'PLANNED'],
    [1, 'ENTREPRENEURSHIP_BASE', 'BUILT'],
    [1, 'EDUCATION_GROUP', 'BUILT'],
  ],
  foreignBases: 0,
  experts: 24,
  training: [2740, 3060, 3310, 3420, 2600],
  trainingsAYear: 14,
  fairs: 8,
  workforce: { employed: 243_000, skilled: [22.9, 24.2, 25.4, 26.3], highSkilled: [24.8, 26, 27.2, 27.9] },
};
