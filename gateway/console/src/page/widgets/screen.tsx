import { useEffect, type ReactNode } from 'react';

interface ScreenProps {
  readonly title: string;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A screen: its one first heading, which also names the browser's tab. */
export function Screen({ title, actions, children }: ScreenProps) {
  useEffect(() => {
    document.title = `${title} · 鹊桥`;
  }, [title]);
  return (
    <>
      <div className="title">
        <h1>{title}</h1>
        {actions !== undefined && <div className="row no-print">{actions}</div>}
      </div>
      {children}
    </>
  );
}
