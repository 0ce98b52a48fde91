/** A row as it was received, the fields at the top level one a line, the faulty one marked. */
export function MarkedRow({ raw, path }: { readonly raw: unknown; readonly path: string | null }) {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return <pre>{JSON.stringify(raw)}</pre>;
  const faulty = path?.split(/[./[\]]/u).find((each) => each !== '');
  return (
    <pre>
      {Object.entries(raw).map(([name, value]) => {
        const line = `${name}: ${JSON.stringify(value)}\n`;
        return name === faulty ? (
          <mark key={name}>
            {'▶ '}
            {line}
          </mark>
        ) : (
          line
        );
      })}
    </pre>
  );
}
