-- Auditors ask who did something, what was done, and to what.
create index audit_entry_actor on audit_entry (actor, seq desc);
create index audit_entry_action on audit_entry (action, seq desc);
create index audit_entry_at on audit_entry (at);
