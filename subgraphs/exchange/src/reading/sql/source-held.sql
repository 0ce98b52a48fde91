select system, type, count(*) as count, min(since) as since from held_removal group by system, type order by system, type
