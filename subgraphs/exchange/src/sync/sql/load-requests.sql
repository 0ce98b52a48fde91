select system from sync_request
