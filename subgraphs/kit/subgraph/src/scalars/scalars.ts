import { GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { badInput } from '../errors/index.ts';
import { fromOffsetTime, toOffsetTime } from './offset-time.ts';

function readDay(value: unknown): string {
  const day = z.iso.date().safeParse(value);
  if (!day.success) throw badInput('日期应写作 yyyy-MM-dd (a Date is written yyyy-MM-dd)');
  return day.data;
}

function readMoment(value: unknown): string {
  const moment = typeof value === 'string' ? fromOffsetTime(value) : null;
  if (moment === null) {
    throw badInput('时间应写作带时区的 RFC 3339 (a DateTime is written as RFC 3339 with an offset)');
  }
  return moment;
}

/**
 * Moments as they are shown, by what was given: an answer repeats few of them a thousand times, since all records of one
 * page have its time. The chain question takes a tenth more CPU time without it (`pnpm bench query`).
 */
const shownMoments = new LRUCache<string, string>({ max: 1000 });

function showMoment(value: unknown): string {
  const given = value instanceof Date ? value.toISOString() : value;
  const known = typeof given === 'string' ? shownMoments.get(given) : undefined;
  if (known !== undefined) return known;
  const shown = toOffsetTime(readMoment(given));
  shownMoments.set(String(given), shown);
  return shown;
}

/** `Date`: a day, yyyy-MM-dd, a string on both sides. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: readDay,
  parseValue: readDay,
  parseLiteral: (node) => readDay(node.kind === Kind.STRING ? node.value : null),
});

/** `DateTime`: RFC 3339 in UTC within the hub, shown with the offset of Asia/Shanghai, accepted with any offset. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  serialize: showMoment,
  parseValue: readMoment,
  parseLiteral: (node) => readMoment(node.kind === Kind.STRING ? node.value : null),
});

/** `JSON`: any JSON value. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

/** The resolvers of the scalars in every subgraph's schema. */
export const scalarResolvers = { Date: DateScalar, DateTime: DateTimeScalar, JSON: JsonScalar };
