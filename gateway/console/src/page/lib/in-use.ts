/** After this time without a key or a pointer, in ms, nothing is asked by itself: the session may end by its own rules. */
const IDLE_MS = 600_000;

let lastUse = Date.now();
const used = (): void => {
  lastUse = Date.now();
};
for (const event of ['pointermove', 'keydown', 'scroll', 'focus']) {
  window.addEventListener(event, used, { passive: true, capture: true });
}

/** Whether somebody is at the page: it is visible, and was used in the last ten minutes. */
export function isInUse(): boolean {
  return !document.hidden && Date.now() - lastUse < IDLE_MS;
}
