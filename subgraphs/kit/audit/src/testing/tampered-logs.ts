/** SQL that manipulates a log of LAST entries with its guards off, and the expected findings. */
export interface TamperedLog {
  readonly what: string;
  readonly how: string;
  readonly expected: readonly string[];
}

export const LAST = 6;

/** A forged entry with its own hash. */
const forged = (seq: string) => `
  insert into audit_entry (seq, at, actor, action, subject, previous, hash, key_id, seal)
  select ${seq}, now(), 'somebody', 'approve', 'forged', hash, sha256('forged'), key_id, seal from audit_entry where seq = 2`;

export const TAMPERED: readonly TamperedLog[] = [
  { what: 'a text altered', how: `update audit_entry set subject = 'x' where seq = 3`, expected: ['ALTERED 3'] },
  { what: 'a purpose removed', how: 'update audit_entry set purpose = null where seq = 1', expected: ['ALTERED 1'] },
  {
    what: 'a time altered',
    how: `update audit_entry set at = at + interval '1 ms' where seq = 3`,
    expected: ['ALTERED 3'],
  },
  { what: 'a time that is none', how: `update audit_entry set at = 'infinity' where seq = 3`, expected: ['ALTERED 3'] },
  {
    what: 'a detail altered',
    how: `update audit_entry set detail = '{"of":"x"}' where seq = 3`,
    expected: ['ALTERED 3'],
  },
  {
    what: 'a detail in other words',
    how: `update audit_entry set detail = '{"of": "three"}' where seq = 3`,
    expected: ['ALTERED 3'],
  },
  { what: 'a hash altered', how: `update audit_entry set hash = sha256('x') where seq = 3`, expected: ['ALTERED 3'] },
  {
    what: 'a link altered',
    how: `update audit_entry set previous = sha256('x') where seq = 3`,
    expected: ['ALTERED 3'],
  },
  { what: 'a seal altered', how: `update audit_entry set seal = sha256('x') where seq = 3`, expected: ['ALTERED 3'] },
  { what: 'an unknown key', how: `update audit_entry set key_id = 'x' where seq = 3`, expected: ['ALTERED 3'] },
  {
    what: 'two altered',
    how: `update audit_entry set actor = 'x' where seq in (2, 5)`,
    expected: ['ALTERED 2', 'ALTERED 5'],
  },
  { what: 'one removed', how: 'delete from audit_entry where seq = 3', expected: ['REMOVED 3'] },
  { what: 'the first removed', how: 'delete from audit_entry where seq = 1', expected: ['REMOVED 1'] },
  { what: 'several removed', how: 'delete from audit_entry where seq in (2, 3)', expected: ['REMOVED 2-3'] },
  { what: 'the last removed', how: `delete from audit_entry where seq = ${LAST}`, expected: [`REMOVED ${LAST}`] },
  { what: 'all removed', how: 'delete from audit_entry', expected: [`REMOVED 1-${LAST}`] },
  {
    what: 'the last removed and the head set back',
    how: `delete from audit_entry where seq > 4;
      update audit_head set seq = 4, hash = (select hash from audit_entry where seq = 4)`,
    expected: ['HEAD 4'],
  },
  {
    what: 'the last removed and the head set back under the seal of its entry',
    how: `delete from audit_entry where seq > 4;
      update audit_head h set seq = e.seq, hash = e.hash, seal = e.seal from audit_entry e where e.seq = 4`,
    expected: ['HEAD 4'],
  },
  {
    what: 'one removed and the others moved up',
    how: `delete from audit_entry where seq = 4;
      update audit_entry set seq = -seq where seq > 4; update audit_entry set seq = -seq - 1 where seq < 0`,
    expected: ['ALTERED 4', 'ALTERED 5', 'REMOVED 6'],
  },
  {
    what: 'two exchanged',
    how: `update audit_entry set seq = -seq where seq in (3, 4); update audit_entry set seq = 7 + seq where seq < 0`,
    expected: ['ALTERED 3', 'ALTERED 4'],
  },
  {
    what: 'one replaced by a copy of another',
    how: `alter table audit_entry drop constraint audit_entry_pkey;
      delete from audit_entry where seq = 4; insert into audit_entry select * from audit_entry where seq = 3`,
    expected: ['INSERTED 3', 'REMOVED 4'],
  },
  { what: 'one inserted after the last', how: forged('7'), expected: ['INSERTED 7', `HEAD 7`] },
  { what: 'one inserted far behind', how: forged('9'), expected: ['REMOVED 7-8', 'INSERTED 9', 'HEAD 9'] },
  { what: 'one inserted before the first', how: forged('0'), expected: ['INSERTED 0'] },
  {
    what: 'one put in the place of another',
    how: `delete from audit_entry where seq = 5; ${forged('5')}`,
    expected: ['ALTERED 5'],
  },
  {
    what: 'one inserted in between',
    how: `update audit_entry set seq = -seq where seq > 3; update audit_entry set seq = 1 - seq where seq < 0; ${forged('4')}`,
    expected: ['ALTERED 4', 'ALTERED 5', 'ALTERED 6', 'INSERTED 7', 'HEAD 7'],
  },
  { what: 'the head removed', how: 'delete from audit_head', expected: [`HEAD ${LAST}`] },
  { what: 'the head emptied', how: 'update audit_head set seq = 0, hash = null', expected: [`HEAD ${LAST}`] },
];
