import type { Family, Installation } from './installation.ts';

/** The credentials that the mocks accept, by family. They are no secrets. */
export const MOCK_CREDENTIALS = {
  employment: { appId: 'mock-app-id', appSecret: 'mock-app-secret' },
  enterprise: { appKey: 'mock-app-key', appSecret: 'mock-app-secret' },
  consultation: { user: 'mock-user', password: 'mock-password' },
  education: { token: 'mock-token' },
} as const satisfies Record<Family, Readonly<Record<string, string>>>;

/** The hub's environment variables for one installation: `QINYUN_URL`, `QINYUN_APP_ID`, … */
export function mockEnvironment(installation: Installation, url: string): Record<string, string> {
  const environment: Record<string, string> = { [`${installation.environment}_URL`]: url };
  for (const [name, value] of Object.entries(MOCK_CREDENTIALS[installation.family])) {
    const variable = name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
    environment[`${installation.environment}_${variable}`] = value;
  }
  return environment;
}
