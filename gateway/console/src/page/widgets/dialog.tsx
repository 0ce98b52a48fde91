import type { ReactNode } from 'react';

interface DialogProps {
  readonly title: string;
  /** What to press, from left to right. */
  readonly buttons: ReactNode;
  readonly children: ReactNode;
  /** What Escape does. Default: nothing, one of the buttons has to be pressed. */
  readonly onEscape?: () => void;
}

// The browser's own dialog: Ant Design's writes a style that the Content-Security-Policy refuses.
function show(element: HTMLDialogElement | null): void {
  if (element !== null && !element.open) element.showModal();
}

/** Something to be answered before anything else. */
export function Dialog({ title, buttons, children, onEscape }: DialogProps) {
  return (
    <dialog
      ref={show}
      className="dialog"
      aria-label={title}
      onClose={onEscape}
      onKeyDown={(event) => event.key === 'Escape' && onEscape === undefined && event.preventDefault()}
    >
      <h2>{title}</h2>
      {children}
      <div className="row" style={{ marginTop: 12, justifyContent: 'flex-end' }}>
        {buttons}
      </div>
    </dialog>
  );
}
