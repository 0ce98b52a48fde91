-- Where progress stands in the change log, for its subscribers. Null: written down before there were any.
alter table indicator_progress add column event bigint references log_entry (position);
create unique index indicator_progress_event on indicator_progress (event) where event is not null;
