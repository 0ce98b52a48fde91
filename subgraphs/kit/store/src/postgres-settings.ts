import { types, type ClientConfig } from 'pg';
import { ROW_PARSERS } from './row-values.ts';

/** The settings of every connection to a PostgreSQL, so that rows are parsed the same on all of them. */
export function connectionSettings(url: URL): ClientConfig {
  return {
    connectionString: url.href,
    application_name: 'queqiao',
    options: '-c TimeZone=UTC',
    types: {
      // pg types this by its known formats; rows arrive as text and are parsed by type number.
      getTypeParser: ((oid: (typeof types.builtins)[keyof typeof types.builtins], format?: 'text') =>
        ROW_PARSERS[oid] ?? types.getTypeParser(oid, format)) as typeof types.getTypeParser,
    },
  };
}
