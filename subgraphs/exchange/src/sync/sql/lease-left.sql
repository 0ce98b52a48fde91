select (extract(epoch from expires_at - clock_timestamp()) * 1000)::float8 as ms_left
from sync_lease
where system = $1
