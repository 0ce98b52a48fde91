import { useSyncExternalStore } from 'react';
import { z } from 'zod';

const preferences = z.object({
  language: z.enum(['zh', 'en']).catch('zh'),
  theme: z.enum(['light', 'dark']).catch('light'),
  /** Pixels of running text. */
  textSize: z.union([z.literal(14), z.literal(16), z.literal(19)]).catch(14),
  highContrast: z.boolean().catch(false),
});

/** How somebody wants the console shown, kept by their browser. */
export type Preferences = z.infer<typeof preferences>;
export type Language = Preferences['language'];

const KEY = 'queqiao-console';
const listeners = new Set<() => void>();
let current = stored();

function stored(): Preferences {
  try {
    return preferences.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    // Storage is forbidden, or holds something else: the defaults.
    return preferences.parse({});
  }
}

/** Changes some of the preferences, for every part of the page at once. */
export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // They hold until the page is closed.
  }
  for (const each of listeners) each();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The preferences; the component is shown again when they change. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current);
}
