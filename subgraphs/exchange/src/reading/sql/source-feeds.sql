select system, feed, started_at, completed_at, failed_at, last_error, reconciled_at, silent_updates, silent_removals
from sync_feed
