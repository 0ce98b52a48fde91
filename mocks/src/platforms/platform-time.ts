const OFFSET_MS = 8 * 3_600_000;

/** Asia/Shanghai as platforms without zones write it: `2026-03-01 08:00:00`. The zone has had no other offset since 1991. */
export function localTime(ms: number): string {
  return new Date(ms + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** RFC 3339 with the zone's offset: `2026-03-01T08:00:00+08:00`. */
export function offsetTime(ms: number): string {
  return `${new Date(ms + OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}

/** The moment that a local time, as `localTime` writes it, or the first of a day names; the text must be valid. */
export function localMoment(text: string): number {
  const [day, time = '00:00:00'] = text.split(' ');
  return Date.parse(`${day}T${time}+08:00`);
}
