/** Asia/Shanghai without zone, computed independently of the mocks: `2026-03-01 08:00:00`. */
export function localTime(ms: number): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(ms);
}

/** The same with the offset: `2026-03-01T08:00:00+08:00`. */
export function offsetTime(ms: number): string {
  return `${localTime(ms).replace(' ', 'T')}+08:00`;
}

/** The initial time of the tests' worlds. */
export const NOW = Date.UTC(2026, 5, 15, 2);
