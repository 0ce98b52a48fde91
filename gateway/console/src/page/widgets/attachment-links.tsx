import { usePreferences } from '../app/preferences.ts';
import { formatNumber } from '../lib/format.ts';

interface AttachmentLinksProps {
  readonly attachments: readonly { readonly id: string; readonly name: string; readonly bytes: number }[];
}

/** The files that stand behind a report, to be downloaded. */
export function AttachmentLinks({ attachments }: AttachmentLinksProps) {
  const { language } = usePreferences();
  return attachments.map(({ id, name, bytes }) => (
    <div key={id}>
      <a href={`/console/attachments/${id}`} download={name}>
        {name}
      </a>{' '}
      <span className="muted">{formatNumber(bytes / 1024, language)} KB</span>
    </div>
  ));
}
