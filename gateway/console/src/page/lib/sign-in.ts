let leaving = false;

/**
 * Leaves for the sign-in, which comes back to this screen. `fresh` asks for a new sign-in although there is a session, as deciding and
 * signing do. The promise never settles: the page is left, once, however many questions find that there is no session.
 */
export function signIn({ fresh = false }: { readonly fresh?: boolean } = {}): Promise<never> {
  const target = new URLSearchParams({ return: `${location.pathname}${location.search}` });
  if (fresh) target.set('fresh', 'true');
  if (!leaving) location.assign(`/console/sign-in?${target.toString()}`);
  leaving = true;
  return new Promise<never>(() => undefined);
}
