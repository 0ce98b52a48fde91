import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { Asked } from '../lib/use-ask.ts';
import { defineWords, useWords } from '../lib/words.ts';
import { Errors } from './errors.tsx';

const words = defineWords({ zh: { loading: '正在读取…' }, en: { loading: 'Reading …' } });

interface AnsweredProps<T> {
  readonly asked: Asked<T>;
  /** What is shown once there is data. */
  readonly children: (data: T) => ReactNode;
}

/** The states of an answer: being read, not available, in part, or whole. */
export function Answered<T>({ asked, children }: AnsweredProps<T>) {
  const say = useWords(words);
  const { data, errors, failure, requestId, again } = asked;
  if (asked.loading) {
    return (
      <div role="status" aria-label={say.loading}>
        <Skeleton active={false} paragraph={{ rows: 6 }} title={false} />
      </div>
    );
  }
  return (
    <>
      <Errors errors={errors} failure={failure} requestId={requestId} partial={data !== null} again={again} />
      {data !== null && children(data)}
    </>
  );
}
