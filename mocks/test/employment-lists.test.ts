import { afterAll, expect, test } from 'vitest';
import { startMocks } from '../src/index.ts';
import { employmentCaller, everyRow } from './callers/employment-caller.ts';
import { localTime, NOW } from './times.ts';

const mocks = await startMocks({ now: NOW });
afterAll(() => mocks.close());
const { fairs, outcomes, trainings, workforce } = mocks.world.platforms.qinyun;
const call = await employmentCaller(mocks.urls['qinyun']!);

test("serves a fair with the contract's field names", async () => {
  const fair = fairs.ordered().find((one) => one.faulty === null && one.venue !== null && one.schoolCodes.length > 1)!;
  const rows = await everyRow(call, '/fairs/page', { areaCode: fair.region });
  expect(rows.find(({ fairId }) => fairId === fair.id)).toEqual({
    fairId: fair.id,
    fairName: fair.name,
    mode: fair.online ? '1' : '2',
    areaCode: fair.region,
    venue: fair.venue,
    startTime: localTime(fair.startsAt),
    endTime: localTime(fair.endsAt),
    schoolCodes: fair.schoolCodes.join(','),
    corpCount: fair.enterprises,
    jobCount: fair.posts,
    updTime: localTime(fair.updatedAt),
  });
});

test('serves outcomes by school and year', async () => {
  const outcome = outcomes
    .ordered()
    .find((one) => one.faulty === null && one.matched !== null && one.furtherStudy !== null)!;
  const rows = await everyRow(call, '/outcomes/page', { schoolCodes: outcome.schoolCode, year: outcome.year });
  expect(rows.find(({ majorCode }) => majorCode === outcome.majorCode)).toEqual({
    schoolCode: outcome.schoolCode,
    majorCode: outcome.majorCode,
    year: outcome.year,
    graduates: outcome.graduates,
    employed: outcome.employed,
    matched: outcome.matched,
    furtherStudy: outcome.furtherStudy,
    updTime: localTime(outcome.updatedAt),
  });
  const good = rows.filter(({ schoolCode, year }) => schoolCode !== undefined && year !== undefined);
  expect(good.every((row) => row['year'] === outcome.year && row['schoolCode'] === outcome.schoolCode)).toBe(true);
});

test('serves trainings by region and by the year in which they started', async () => {
  const training = trainings
    .ordered()
    .find(
      (one) => one.faulty === null && one.endedOn !== null && one.occupationCode !== null && one.certified !== null,
    )!;
  const year = Number(training.startedOn.slice(0, 4));
  const rows = await everyRow(call, '/trainings/page', { areaCode: training.region, year });
  expect(rows.find(({ trainingId }) => trainingId === training.id)).toEqual({
    trainingId: training.id,
    orgCode: training.schoolCode,
    areaCode: training.region,
    occupationCode: training.occupationCode,
    level: { JUNIOR: '5', INTERMEDIATE: '4', SENIOR: '3', TECHNICIAN: '2', SENIOR_TECHNICIAN: '1' }[training.level],
    participants: training.participants,
    certified: training.certified,
    startDate: training.startedOn,
    endDate: training.endedOn,
    updTime: localTime(training.updatedAt),
  });
  expect(rows.every(({ startDate }) => String(startDate).startsWith(`${year}-`))).toBe(true);
});

test('serves the workforce of a region and year', async () => {
  const force = workforce.ordered().find((one) => one.faulty === null)!;
  const { data } = await call('/workforce/page', { areaCode: force.region, year: force.year });
  expect(data.rows).toContainEqual({
    areaCode: force.region,
    year: force.year,
    employed: force.employed,
    skilled: force.skilled,
    highSkilled: force.highSkilled,
    updTime: localTime(force.updatedAt),
  });
});
