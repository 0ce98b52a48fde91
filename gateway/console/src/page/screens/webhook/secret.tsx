import { Button, Input } from 'antd';
import { useId } from 'react';
import { defineWords, useWords } from '../../lib/words.ts';
import { Dialog } from '../../widgets/dialog.tsx';

const words = defineWords({
  zh: {
    title: '新的签名密钥',
    label: '密钥(请现在复制)',
    once: '只显示这一次:关闭后无法再看到,只能再次更换。',
    close: '已记下,关闭',
  },
  en: {
    title: 'The new signing secret',
    label: 'Secret (copy it now)',
    once: 'It is shown this once: afterwards it can only be rotated again.',
    close: 'I have it, close',
  },
});

/** Shows a secret this once; it closes by its button only. */
export function Secret({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const say = useWords(words);
  const id = useId();
  return (
    <Dialog
      title={say.title}
      buttons={
        <Button type="primary" onClick={onClose}>
          {say.close}
        </Button>
      }
    >
      <label htmlFor={id}>{say.label}</label>
      <Input id={id} readOnly value={secret} onFocus={({ target }) => target.select()} />
      <p>{say.once}</p>
    </Dialog>
  );
}
