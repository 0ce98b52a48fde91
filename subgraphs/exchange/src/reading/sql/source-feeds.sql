select system, feed, completed_at, failed_at, last_error from sync_feed
