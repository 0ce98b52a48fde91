/** Parts of a screen that can take the focus of something that was in them. */
const PARTS = 'section, aside, dialog[open], [role=tabpanel], .panel, main';

/** An element and what it is in, from the inside out: what is gone no longer knows where it was. */
function pathOf(element: Element): readonly Element[] {
  const { parentElement } = element;
  return parentElement === null ? [element] : [element, ...pathOf(parentElement)];
}

const isThere = (element: Element): boolean => element.isConnected && !element.matches(':disabled');

/**
 * Keeps the place of whoever works by keyboard: when what has the focus goes away or can no longer be used (a button whose work is
 * done, a row that was decided), the part of the screen that it was in takes the focus. Returns how to end it.
 */
export function keepFocus(): () => void {
  let path: readonly Element[] = [];
  const remember = ({ target }: FocusEvent): void => {
    if (target instanceof Element) path = pathOf(target);
  };
  const mend = (): void => {
    const [last] = path;
    if (document.activeElement !== document.body || last === undefined || isThere(last)) return;
    const part = path.find((each) => isThere(each) && each.matches(PARTS)) ?? document.querySelector('main');
    if (!(part instanceof HTMLElement)) return;
    if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
    part.focus({ preventScroll: true });
  };
  // Browsers take the focus from what is disabled only when they draw next.
  const later = (): unknown => requestAnimationFrame(() => setTimeout(mend));
  const observer = new MutationObserver(later);
  document.addEventListener('focusin', remember);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', remember);
  };
}
