select greatest(given, newest) as position from change_log
