-- An act that moves more than one person may: written down as it was asked for, and done when a second person lets go of it.
create table payments.held_act (
  id uuid primary key,
  endpoint text not null,
  same_as bytea not null,
  input bytea not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  made_by text not null,
  at timestamptz not null,
  expires_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'done', 'withdrawn', 'expired')),
  settled_by text,
  settled_at timestamptz,
  reason text,
  check (state <> 'done' or settled_by <> made_by)
);
-- The same act asked for twice is one.
create unique index held_act_same on payments.held_act (endpoint, same_as) where state = 'open';
create index held_act_listed on payments.held_act (state, at, id);
