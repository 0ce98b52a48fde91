import type { Random } from './random.ts';

/**
 * Splits a total into whole parts that sum to it exactly, each about in proportion to its weight (within a tenth) and
 * none above its weight. The weights are the sets that the parts are taken from, like graduates for the employed ones.
 */
export function apportion(total: number, weights: readonly number[], random: Random): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (total < 0 || total > whole) throw new RangeError(`cannot take ${total} out of ${whole}`);
  const parts = weights.map((weight) =>
    Math.min(weight, Math.floor(((total * weight) / (whole || 1)) * (0.9 + random.int(0, 20) / 100))),
  );
  let rest = total - parts.reduce((sum, part) => sum + part, 0);
  for (let place = 0; rest !== 0; place = (place + 1) % parts.length) {
    const part = parts[place] ?? 0;
    const room = rest > 0 ? (weights[place] ?? 0) - part : -part;
    const share = Math.ceil(Math.abs(rest) / parts.length);
    const moved = Math.sign(rest) * Math.min(Math.abs(room), share, Math.abs(rest));
    parts[place] = part + moved;
    rest -= moved;
  }
  return parts;
}

/** Splits a total into `count` whole parts that sum to it exactly and differ by at most a third. */
export function divide(total: number, count: number, random: Random): number[] {
  const weights = Array.from({ length: count }, () => random.int(70, 130));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Math.floor((total * weight) / whole));
  const rest = total - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, place) => (place < rest ? part + 1 : part));
}
