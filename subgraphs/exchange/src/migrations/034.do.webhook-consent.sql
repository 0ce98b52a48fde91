-- Whether the receiver has consented to be sent events, and has not said since that it is gone.
alter table webhook add column consented boolean not null default false;
update webhook set consented = state <> 'PENDING' and state <> 'ENDED';
