import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { defineWords, useWords } from '../lib/words.ts';
import { AccountMenu } from './account-menu.tsx';
import { keepFocus } from './keep-focus.ts';
import { PreferenceSwitches } from './preference-switches.tsx';
import { MissingPlatforms } from './missing-platforms.tsx';
import { NAVIGATION } from './navigation.ts';

const words = defineWords({
  zh: { brand: '鹊桥控制台', skip: '跳到正文', navigation: '主导航' },
  en: { brand: 'Queqiao console', skip: 'Skip to the content', navigation: 'Main navigation' },
});

/** What surrounds every screen: name, preferences, navigation, and the strip that names missing platforms. */
export function Shell() {
  const say = useWords(words);
  const titles = useWords(NAVIGATION.words);
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  // A record is reached from many screens; it is part of what its source says.
  const ofRecords = pathname.includes('/records/');
  useEffect(keepFocus, []);
  useEffect(() => {
    // On another screen the keyboard begins at its content.
    if (shown.current !== pathname) main.current?.focus();
    shown.current = pathname;
  }, [pathname]);
  return (
    <>
      <a className="skip" href="#content">
        {say.skip}
      </a>
      <div className="shell">
        <header>
          <Link className="brand" to="/">
            {say.brand}
          </Link>
          <PreferenceSwitches />
          <AccountMenu />
        </header>
        <nav aria-label={say.navigation}>
          <ul>
            {NAVIGATION.entries.map(({ to, name }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact: to === '/', includeSearch: false }}
                  {...(to === '/sources' && ofRecords && { 'aria-current': 'page' })}
                >
                  {titles[name]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <main id="content" ref={main} tabIndex={-1}>
          <MissingPlatforms />
          <Outlet />
        </main>
      </div>
    </>
  );
}
