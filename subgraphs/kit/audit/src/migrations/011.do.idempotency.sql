-- What mutations gave that were sent under an `Idempotency-Key`, so that the same one sent again changes nothing.
create table idempotent_mutation (
  person text not null,
  key text not null,
  -- Which of the operation's mutations.
  slot text not null,
  -- SHA-256 over the operation as it was sent, hex.
  input text not null,
  -- What its transaction gave, written in that very transaction.
  result json not null,
  -- What the mutation gave; null where it has not come to its end.
  answer json,
  at timestamptz(3) not null,
  primary key (person, key, slot)
);

create index idempotent_mutation_at on idempotent_mutation (at);
