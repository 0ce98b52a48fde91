-- Of which due day whoever answers for an indicator was reminded, once for each stage: 30 days before, 7, on the day, after it.
create table due_reminder (
  event bigint primary key references log_entry (position),
  indicator text collate "C" not null,
  department text collate "C" not null,
  person text not null,
  due_on date not null,
  stage integer not null,
  days_left integer not null,
  unique (indicator, department, person, due_on, stage)
);
create trigger due_reminder_kept before update or delete or truncate on due_reminder
  for each statement execute function refuse_policy_change();
