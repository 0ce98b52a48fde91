import { PGlite } from '@electric-sql/pglite';

// The process that makes the files of an embedded store in the folder that it is given, and ends.

const [dataDir = ''] = process.argv.slice(2);
const engine = await PGlite.create({ dataDir });
await engine.close();
