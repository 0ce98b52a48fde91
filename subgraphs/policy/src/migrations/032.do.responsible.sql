-- Which person of a department answers for an indicator, and by when: the newest row of each holds, one without a person says
-- that nobody does.
create table responsible_person (
  id bigint generated always as identity primary key,
  indicator text collate "C" not null,
  department text collate "C" not null,
  person text,
  due_on date,
  by text not null,
  at timestamptz(3) not null
);

create index responsible_person_of on responsible_person (indicator, department, id desc);
create trigger responsible_person_kept before update or delete or truncate on responsible_person
  for each statement execute function refuse_policy_change();
