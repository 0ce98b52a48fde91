import { types, type ClientConfig } from 'pg';
import { ROW_PARSERS } from './row-values.ts';

/** How every connection to a PostgreSQL is made, so that rows read the same on all of them. */
export function connectionSettings(url: URL): ClientConfig {
  return {
    connectionString: url.href,
    application_name: 'queqiao',
    options: '-c TimeZone=UTC',
    types: {
      // pg types this by the formats that it knows; rows come as text, whose types it knows by number.
      getTypeParser: ((oid: (typeof types.builtins)[keyof typeof types.builtins], format?: 'text') =>
        ROW_PARSERS[oid] ?? types.getTypeParser(oid, format)) as typeof types.getTypeParser,
    },
  };
}
