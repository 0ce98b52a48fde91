-- Removals that wait for a decision, by type, and how many records of the type there are.
select h.system, h.type, count(*) as count, min(h.since) as since, coalesce(max(s.records), 0) as records
from held_removal as h
left join synced_type as s on s.system = h.system and s.type = h.type
group by h.system, h.type
order by h.system, h.type
