const OFFSET_MS = 8 * 3_600_000;

/** Asia/Shanghai, as platforms without time zones write it: `2026-03-01 08:00:00`. The offset has been constant since 1991. */
export function localTime(ms: number): string {
  return new Date(ms + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** RFC 3339 with the zone's offset: `2026-03-01T08:00:00+08:00`. */
export function offsetTime(ms: number): string {
  return `${new Date(ms + OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}

/** Parses a local time as written by `localTime`, or a day (its first moment); the text must be valid. */
export function localMoment(text: string): number {
  const [day, time = '00:00:00'] = text.split(' ');
  return Date.parse(`${day}T${time}+08:00`);
}
