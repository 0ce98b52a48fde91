-- A first load need not wait for the disk with each of its transactions: its changes are given positions at once, and
-- readers are told of them once they cannot be lost any more.
alter table change_log add column given bigint not null default 0;
update change_log set given = newest;

comment on column change_log.newest is 'Position of the newest change that readers are told; 0 while there is none.';
comment on column change_log.given is 'Position that was given out last; those after newest are told later.';
comment on column record_version.told_hash is
  'A digest over what was told besides the attributes and the time, which are compared as they are. Empty once removed, so that whatever is told then differs. Versions written before this was so hold another digest, and are compared field by field once.';
