import { Button } from 'antd';
import { defineWords, useWords } from '../lib/words.ts';

const words = defineWords({ zh: { leave: '退出登录' }, en: { leave: 'Sign out' } });

async function leave(): Promise<void> {
  await fetch('/console/sign-out', { method: 'POST', credentials: 'same-origin' });
  location.assign('/console');
}

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const say = useWords(words);
  return (
    <Button size="small" onClick={() => void leave()}>
      {say.leave}
    </Button>
  );
}
