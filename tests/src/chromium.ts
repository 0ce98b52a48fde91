import { chromium, type Browser } from 'playwright-core';

/**
 * The browser that `TEST_CHROMIUM` names; undefined where it names none. Tests in a browser take minutes, so an installed one is
 * not taken without being asked for: `.ci/run` does.
 */
export function chromiumPath({ TEST_CHROMIUM }: Readonly<Record<string, string | undefined>>): string | undefined {
  return TEST_CHROMIUM === '' ? undefined : TEST_CHROMIUM;
}

/** A headless browser whose only network requests are those of the page. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
