-- Chunks with their digests ($4), rows ($5) and origins ($6), each end to end; $7 and $8: where each ends in the latter two.
insert into sync_chunk (system, feed, ending, digest, rows, origins)
select
  $1, $2, ending, substring($4::bytea from (place::int - 1) * 32 + 1 for 32),
  substring($5::bytea from lag(rows_end, 1, 0) over places + 1 for rows_end - lag(rows_end, 1, 0) over places),
  substring($6::bytea from lag(origins_end, 1, 0) over places + 1 for origins_end - lag(origins_end, 1, 0) over places)
from unnest(string_to_array($3, chr(30)), $7::int[], $8::int[]) with ordinality as t (ending, rows_end, origins_end, place)
window places as (order by place)
on conflict (system, feed, ending) do update
set digest = excluded.digest, rows = excluded.rows, origins = excluded.origins
