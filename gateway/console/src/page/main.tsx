import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import english from 'antd/locale/en_GB';
import chinese from 'antd/locale/zh_CN';
import { StrictMode, useEffect, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { usePreferences } from './app/preferences.ts';
import { router } from './app/router.tsx';
import { paintPage, themeFor } from './app/theme.ts';
import 'dayjs/locale/zh-cn';

const client = new QueryClient({
  defaultOptions: { queries: { retry: 1, staleTime: 1000, refetchOnWindowFocus: true } },
});
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

function Page() {
  const preferences = usePreferences();
  const theme = useMemo(() => themeFor(preferences), [preferences]);
  useEffect(() => paintPage(preferences), [preferences]);
  return (
    <ConfigProvider
      theme={theme}
      locale={preferences.language === 'zh' ? chinese : english}
      csp={{ nonce }}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <RouterProvider router={router} />
    </ConfigProvider>
  );
}

const root = document.querySelector('#root');
if (root === null) throw new TypeError('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Page />
    </QueryClientProvider>
  </StrictMode>,
);
