export { RecordTable, type TestRecord } from '../compile/testing/record-table.ts';
export { evaluateAll } from './evaluate-all.ts';
export { RecordWriter, type ReceivedVersion } from './record-writer.ts';
export { startPolicyRig, type PolicyRig } from './policy-rig.ts';
export { allStandings } from './standings.ts';
