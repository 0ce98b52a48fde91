-- Sync looks records up by their keys, thousands at a time, removed ones and past versions too. Where statistics do not
-- know a type yet, an index that begins with the type looked cheaper than the one by key, and every key read the whole
-- type. These two serve lists and spans of the log, and now cannot serve anything else.
drop index record_version_region;
create index record_version_region on record_version (type, region) where until_position is null and not removed;
drop index record_version_superseded;
create index record_version_superseded on record_version (until_position, type) where until_position is not null;
