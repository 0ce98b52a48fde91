import { PreviewMappingDocument, type MappingInput, type PreviewPartsFragment } from '../../generated/documents.ts';
import type { GraphqlError } from '../../lib/fetch-graphql.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useSettled } from '../../lib/use-settled.ts';
import { useWords } from '../../lib/words.ts';
import { Effect } from '../../widgets/effect.tsx';
import { Errors } from '../../widgets/errors.tsx';
import type { Fault } from './mapping-form.tsx';
import { MAPPING_WORDS } from './words.ts';

/** How long the editor waits after a change before it asks what that would do, in ms. */
const SETTLE_MS = 300;

interface Preview {
  /** Null while there is none. */
  readonly effect: PreviewPartsFragment | null;
  readonly faults: readonly Fault[];
  /** What is wrong besides faults of the mapping. */
  readonly errors: readonly GraphqlError[];
  readonly failure: Error | null;
  readonly requestId: string;
  readonly again: () => void;
  /** Whether it is of the mapping as it is now, and that is whole. */
  readonly ready: boolean;
}

/** What a mapping would do, asked again after each change. */
export function usePreview(input: MappingInput | undefined): Preview {
  const text = input === undefined ? '' : JSON.stringify(input);
  const settled = useSettled(text, SETTLE_MS);
  const asked = useAsk(
    PreviewMappingDocument,
    { input: (settled === '' ? { indicator: '', recordType: '', measure: {} } : JSON.parse(settled)) as MappingInput },
    { enabled: settled !== '' },
  );
  const faults = asked.errors.flatMap(({ extensions }) =>
    (extensions.faults ?? []).map(({ pointer = '', reason = '' }) => ({ pointer, reason })),
  );
  const effect = asked.data?.previewMapping ?? null;
  return {
    effect,
    faults,
    errors: asked.errors.filter(({ extensions }) => extensions.faults === undefined),
    failure: asked.failure,
    requestId: asked.requestId,
    again: asked.again,
    ready: settled === text && !asked.stale && effect !== null,
  };
}

interface MappingPreviewProps {
  readonly preview: Preview;
  readonly indicator: { readonly id: string; readonly name: string; readonly unit: string };
}

/** The effect of the mapping as it is being edited; what keeps it from being computed. */
export function MappingPreview({ preview, indicator }: MappingPreviewProps) {
  const say = useWords(MAPPING_WORDS);
  const { effect, faults, errors, failure, requestId, again, ready } = preview;
  return (
    <>
      <p role="status" className="muted">
        {!ready && (faults.length > 0 ? say.incomplete : errors.length > 0 || failure ? '' : say.previewing)}
      </p>
      <Errors errors={errors} failure={failure} requestId={requestId} again={again} />
      {faults.length > 0 && (
        <ul>
          {faults.map(({ pointer, reason }) => (
            <li key={`${pointer} ${reason}`}>
              <code>{pointer}</code> {reason}
            </li>
          ))}
        </ul>
      )}
      {effect && <Effect preview={effect} indicator={indicator} />}
    </>
  );
}
