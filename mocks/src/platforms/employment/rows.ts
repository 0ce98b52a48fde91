import { codeWords } from '../../installations/code-words.ts';
import type { Installation } from '../../installations/installation.ts';
import { localTime } from '../platform-time.ts';
import { column, mistypedJson, required, RowShape, type Column, type RowStyle } from '../row-shape.ts';
import { variety } from '../variety.ts';
import type { EmploymentOutcome, JobFair, JobPosting, Training, Workforce } from '../../world/index.ts';

const HABITS: RowStyle = { nulls: 'either', mistype: mistypedJson };

/** What the platform writes when the salary is missing. */
const NEGOTIABLE = '面议';

/** How this installation writes the rows of each list. */
export interface EmploymentShapes {
  readonly jobs: RowShape<JobPosting>;
  readonly fairs: RowShape<JobFair>;
  readonly outcomes: RowShape<EmploymentOutcome>;
  readonly trainings: RowShape<Training>;
  readonly workforce: RowShape<Workforce>;
}

export function employmentShapes(installation: Installation): EmploymentShapes {
  const education = codeWords(installation, 'education');
  const status = codeWords(installation, 'jobStatus');
  const level = codeWords(installation, 'trainingLevel');
  const mode = codeWords(installation, 'fairMode');
  return {
    jobs: new RowShape<JobPosting>(HABITS, [
      required('jobId', 'id', (job) => job.id),
      column('jobName', 'title', (job) => job.title),
      required('corpUscc', 'uscc', (job) => job.uscc),
      column('corpName', 'employerName', (job) => job.employerName),
      column('occupationCode', 'occupationCode', (job) => job.occupationCode),
      column('industryCode', 'industryCode', (job) => job.industryCode),
      column('areaCode', 'region', (job) => job.region),
      column('eduReq', 'education', (job) => education(job.education)),
      column('headcount', 'headcount', headcount),
      ...salary(installation.options['salary'] ?? 'bounds'),
      column('skills', 'skills', (job) => job.skills.join(variety(job.id, 'comma', 3) === 0 ? '，' : ',')),
      column('contactName', 'contactName', (job) => job.contactName),
      column('contactPhone', 'contactPhone', (job) => job.contactPhone),
      column('pubTime', 'publishedAt', (job) => localTime(job.publishedAt)),
      required('updTime', 'updatedAt', (job) => localTime(job.updatedAt)),
      required('status', 'status', (job) => status(job.status)),
    ]),
    fairs: new RowShape<JobFair>(HABITS, [
      required('fairId', 'id', (fair) => fair.id),
      column('fairName', 'name', (fair) => fair.name),
      column('mode', 'online', (fair) => mode(fair.online ? 'ONLINE' : 'ON_SITE')),
      column('areaCode', 'region', (fair) => fair.region),
      column('venue', 'venue', (fair) => fair.venue),
      column('startTime', 'startsAt', (fair) => localTime(fair.startsAt)),
      column('endTime', 'endsAt', (fair) => localTime(fair.endsAt)),
      column('schoolCodes', 'schoolCodes', (fair) => fair.schoolCodes.join(',')),
      column('corpCount', 'enterprises', (fair) => fair.enterprises),
      column('jobCount', 'posts', (fair) => fair.posts),
      required('updTime', 'updatedAt', (fair) => localTime(fair.updatedAt)),
    ]),
    outcomes: new RowShape<EmploymentOutcome>(HABITS, [
      required('schoolCode', 'schoolCode', (outcome) => outcome.schoolCode),
      required('majorCode', 'majorCode', (outcome) => outcome.majorCode),
      required('year', 'year', (outcome) => outcome.year),
      required('graduates', 'graduates', (outcome) => outcome.graduates),
      required('employed', 'employed', (outcome) => outcome.employed),
      column('matched', 'matched', (outcome) => outcome.matched),
      column('furtherStudy', 'furtherStudy', (outcome) => outcome.furtherStudy),
      required('updTime', 'updatedAt', (outcome) => localTime(outcome.updatedAt)),
    ]),
    trainings: new RowShape<Training>(HABITS, [
      required('trainingId', 'id', (training) => training.id),
      column('orgCode', 'schoolCode', (training) => training.schoolCode),
      column('areaCode', 'region', (training) => training.region),
      column('occupationCode', 'occupationCode', (training) => training.occupationCode),
      column('level', 'level', (training) => level(training.level)),
      column('participants', 'participants', (training) => training.participants),
      column('certified', 'certified', (training) => training.certified),
      column('startDate', 'startedOn', (training) => training.startedOn),
      column('endDate', 'endedOn', (training) => training.endedOn),
      required('updTime', 'updatedAt', (training) => localTime(training.updatedAt)),
    ]),
    workforce: new RowShape<Workforce>(HABITS, [
      required('areaCode', 'region', (force) => force.region),
      required('year', 'year', (force) => force.year),
      column('employed', 'employed', (force) => force.employed),
      column('skilled', 'skilled', (force) => force.skilled),
      column('highSkilled', 'highSkilled', (force) => force.highSkilled),
      required('updTime', 'updatedAt', (force) => localTime(force.updatedAt)),
    ]),
  };
}

/** A number, in every fourth post as a string. */
function headcount(job: JobPosting): number | string | null {
  return job.headcount !== null && variety(job.id, 'headcount', 4) === 0 ? String(job.headcount) : job.headcount;
}

/** Two bounds in yuan, or one text like 4000-6000元/月, by the installation's option `salary`. */
function salary(style: string): readonly Column<JobPosting>[] {
  if (style === 'text') {
    const text = ({ salaryMin, salaryMax }: JobPosting) =>
      salaryMin === null || salaryMax === null ? NEGOTIABLE : `${salaryMin}-${salaryMax}元/月`;
    return [column('salary', ['salaryMin', 'salaryMax'], text)];
  }
  if (style !== 'bounds') throw new TypeError(`option salary: ${style} is neither bounds nor text`);
  return [
    column('salaryMin', 'salaryMin', (job) => String(job.salaryMin ?? NEGOTIABLE)),
    column('salaryMax', 'salaryMax', (job) => String(job.salaryMax ?? NEGOTIABLE)),
  ];
}
