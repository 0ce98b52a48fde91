import { parseArgs } from 'node:util';
import { z } from 'zod';

const number = z.coerce.number().pipe(z.int().nonnegative());

const processOptions = z.object({
  seed: number.default(1),
  scale: number.pipe(z.int().positive()).default(1),
  /** The initial time of the world's clock, ms since the epoch; now when omitted. */
  now: number.optional(),
  /** The control endpoint's port; the platforms use the following ones in the order of their names. 0: any free ports. */
  port: number.pipe(z.int().max(65_000)).default(0),
  /** The interval between changes of the world, ms; 0: no changes. */
  tick: number.default(0),
});
export type ProcessOptions = z.output<typeof processOptions>;

/**
 * The options of the mocks' process: `--seed`, `--scale`, `--now`, `--port`, `--tick`, or `MOCKS_SEED`, … where an
 * argument is missing. Throws a ZodError or a TypeError that names the invalid one.
 */
export function readProcessOptions(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ProcessOptions {
  const names = ['seed', 'scale', 'now', 'port', 'tick'] as const;
  const { values } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  const given = names.flatMap((name) => {
    const value = values[name] ?? environment[`MOCKS_${name.toUpperCase()}`];
    return value === undefined || value === '' ? [] : [[name, value]];
  });
  return processOptions.parse(Object.fromEntries(given));
}
