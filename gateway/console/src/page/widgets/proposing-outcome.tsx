import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { Proposing } from '../lib/use-proposing.ts';
import { defineWords, useWords } from '../lib/words.ts';
import { Errors } from './errors.tsx';

const words = defineWords({
  zh: {
    submitted: (count: number) =>
      count === 1
        ? '已提交,等待另一人批准;在批准之前数值不变。'
        : `已提交 ${count} 项,等待另一人批准;在批准之前数值不变。`,
    open: '查看提案',
  },
  en: {
    submitted: (count: number) =>
      count === 1
        ? 'Submitted: another person has to approve it; until then no value moves.'
        : `${count} submitted: another person has to approve them; until then no value moves.`,
    open: 'Open the proposal',
  },
});

/** What came of proposing: refused and why, or submitted and who is next. */
export function ProposingOutcome({ proposing }: { readonly proposing: Proposing<never> }) {
  const say = useWords(words);
  const { errors, failure, requestId, submitted } = proposing;
  const [first] = submitted;
  return (
    <>
      <Errors errors={errors} failure={failure} requestId={requestId} />
      <div role="status">
        {first !== undefined && (
          <Alert
            type="success"
            showIcon
            role="presentation"
            style={{ marginBottom: 12 }}
            title={say.submitted(submitted.length)}
            action={
              <Link to="/proposals/$id" params={{ id: first }}>
                {say.open}
              </Link>
            }
          />
        )}
      </div>
    </>
  );
}
