import { z } from 'zod';

// The building blocks of attributes. Each takes the attribute's description, Chinese first, then English.

export const text = (description: string) => z.string().nullable().meta({ description });
export const key = (description: string) => z.string().meta({ description });
export const keyOrNull = (description: string) => z.string().nullable().meta({ description });
export const keys = (description: string) => z.array(z.string()).meta({ description });
export const texts = (description: string) => z.array(z.string()).meta({ description });
export const flag = (description: string) => z.boolean().nullable().meta({ description });
export const integer = (description: string) => z.int().nullable().meta({ description });
export const decimal = (description: string) => z.number().nullable().meta({ description });
export const year = (description: string) => z.int().meta({ description });
/** A day, yyyy-MM-dd. */
export const day = (description: string) => z.iso.date().nullable().meta({ description, format: 'date' });
/** A moment, RFC 3339 in UTC. */
export const moment = (description: string) => z.iso.datetime().nullable().meta({ description, format: 'date-time' });
/** One of some values. `labels`: what people call each, Chinese first, then English. */
export const oneOf = <const T extends readonly [string, ...string[]]>(
  values: T,
  description: string,
  labels: Readonly<Record<T[number], string>>,
) => z.enum(values).nullable().meta({ description, labels });
