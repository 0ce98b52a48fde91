import { Button } from 'antd';
import { z } from 'zod';
import { useViewer } from '../lib/viewer.ts';
import { defineWords, useWords } from '../lib/words.ts';

const words = defineWords({ zh: { leave: '退出登录' }, en: { leave: 'Sign out' } });

const outcome = z.object({ location: z.string() });

/** Ends the session, and leads to where the issuer ends its own. */
async function leave(): Promise<void> {
  const response = await fetch('/console/sign-out', { method: 'POST', credentials: 'same-origin' });
  location.assign(outcome.parse(await response.json()).location);
}

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const say = useWords(words);
  const { name, regions } = useViewer();
  return (
    <div className="row">
      <span>
        {name}
        {regions.length > 0 && <span className="muted"> · {regions.join('、')}</span>}
      </span>
      <Button size="small" onClick={() => void leave()}>
        {say.leave}
      </Button>
    </div>
  );
}
