/** The parts of an indicator's id, as the address of its screen has them. */
export function indicatorPath(id: string): { readonly document: string; readonly name: string } {
  const cut = id.indexOf('/');
  return { document: id.slice(0, cut), name: id.slice(cut + 1) };
}
