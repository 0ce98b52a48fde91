import { Alert, Button } from 'antd';
import { usePreferences } from '../app/preferences.ts';
import { errorText } from '../lib/error-words.ts';
import type { GraphqlError } from '../lib/fetch-graphql.ts';
import { defineWords, useWords } from '../lib/words.ts';

const words = defineWords({
  zh: {
    offline: '无法连接系统。请检查网络后重试;已填写的内容仍在。',
    again: '重试',
    request: (id: string) => `请求号 ${id}`,
    partial: '部分内容缺失',
    refused: '未能完成',
  },
  en: {
    offline: 'The hub cannot be reached. Check the network and try again; what you entered is still here.',
    again: 'Try again',
    request: (id: string) => `Request ${id}`,
    partial: 'Something is missing',
    refused: 'Not done',
  },
});

interface ErrorsProps {
  readonly errors: readonly GraphqlError[];
  readonly failure?: Error | null;
  readonly requestId?: string;
  /** Whether data is shown beside it. */
  readonly partial?: boolean;
  readonly again?: () => void;
}

/** What went wrong, once for each cause, in the console's language, with the id under which the hub logged it. Nothing when nothing did. */
export function Errors({ errors, failure = null, requestId = '', partial = false, again }: ErrorsProps) {
  const say = useWords(words);
  const { language } = usePreferences();
  if (failure === null && errors.length === 0) return null;
  const texts = failure ? [say.offline] : [...new Set(errors.map((error) => errorText(error, language)))];
  return (
    <Alert
      role="alert"
      showIcon
      type={partial ? 'warning' : 'error'}
      title={partial ? say.partial : say.refused}
      style={{ marginBottom: 12 }}
      description={
        <>
          {texts.map((text) => (
            <div key={text}>{text}</div>
          ))}
          {requestId !== '' && !failure && <div className="muted">{say.request(requestId)}</div>}
        </>
      }
      action={
        again && (
          <Button size="small" onClick={again}>
            {say.again}
          </Button>
        )
      }
    />
  );
}
