import { PGlite } from '@electric-sql/pglite';

// The process that creates the files of an embedded store in the given folder, and exits.

const [dataDir = ''] = process.argv.slice(2);
const engine = await PGlite.create({ dataDir });
await engine.close();
