export { writeBatch } from '../writing/write-batch.ts';
export { receivedRecord } from '../writing/received-record.ts';
