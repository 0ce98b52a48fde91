/** The first moment of a day of the bureaus, RFC 3339; null without a day. */
export function dayStart(day: string | undefined): string | null {
  return day === undefined ? null : `${day}T00:00:00.000+08:00`;
}

/** The last moment of a day of the bureaus, RFC 3339, to the millisecond as entries are kept; null without a day. */
export function dayEnd(day: string | undefined): string | null {
  return day === undefined ? null : `${day}T23:59:59.999+08:00`;
}

/** Today in the time zone of the bureaus, yyyy-MM-dd. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
