/**
 * Leaves for the sign-in, which comes back to this screen. `fresh` asks for a new sign-in although there is a session, as deciding and
 * signing do. The promise never settles: the page is left.
 */
export function signIn({ fresh = false }: { readonly fresh?: boolean } = {}): Promise<never> {
  const target = new URLSearchParams({ return: `${location.pathname}${location.search}` });
  if (fresh) target.set('fresh', 'true');
  location.assign(`/console/sign-in?${target.toString()}`);
  return new Promise<never>(() => undefined);
}
