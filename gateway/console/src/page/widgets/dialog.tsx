import type { ReactNode } from 'react';

interface DialogProps {
  readonly title: string;
  /** What to press, from left to right. */
  readonly buttons: ReactNode;
  readonly children: ReactNode;
  /** What Escape does. Default: nothing, one of the buttons has to be pressed. */
  readonly onEscape?: () => void;
}

// The browser's own dialog: Ant Design's writes a style that the Content-Security-Policy refuses. Closed before it goes away, it gives
// the focus back to what opened it.
function show(element: HTMLDialogElement): () => void {
  if (!element.open) element.showModal();
  return () => element.close();
}

/** Whether Escape closes something within the dialog first: a list to choose from that is open. */
const closesList = (target: EventTarget): boolean =>
  target instanceof Element && target.matches('[role=combobox][aria-expanded=true]');

/** Something to be answered before anything else. */
export function Dialog({ title, buttons, children, onEscape }: DialogProps) {
  return (
    <dialog
      ref={show}
      className="dialog"
      aria-label={title}
      onClose={onEscape}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (onEscape === undefined || closesList(event.target)) event.preventDefault();
      }}
    >
      <h2>{title}</h2>
      {children}
      <div className="row" style={{ marginTop: 12, justifyContent: 'flex-end' }}>
        {buttons}
      </div>
    </dialog>
  );
}
