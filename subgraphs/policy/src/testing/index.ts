export { RecordTable, type TestRecord } from '../mapping/sql/testing/record-table.ts';
export { evaluateAll } from './evaluate-all.ts';
export { RecordWriter, type ReceivedVersion } from './record-writer.ts';
export { startPolicyRig, type PolicyRig } from './policy-rig.ts';
export { measureAll } from './measure-all.ts';
