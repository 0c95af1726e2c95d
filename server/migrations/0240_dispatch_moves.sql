-- Many visits moved at once: who asked and why, and what became of each.
create table dispatch.move_batch (
  id uuid primary key,
  by_actor jsonb not null,
  reason text not null,
  at timestamptz not null
);

create table dispatch.move (
  batch_id uuid not null references dispatch.move_batch,
  visit_id uuid not null references dispatch.visit,
  slot_id uuid not null,
  result text not null default 'waiting' check (result in ('waiting', 'moved', 'refused')),
  refusal text,
  done_at timestamptz,
  primary key (batch_id, visit_id)
);
