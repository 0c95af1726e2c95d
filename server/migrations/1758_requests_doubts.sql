-- What an order was found to have in common with others, what that asks for, and what became of it.
create table requests.doubt (
  order_id uuid primary key references requests.orders (id),
  district_id text,
  tehsil_id text,
  score integer not null,
  reasons jsonb not null,
  outcome text not null check (outcome in ('none', 'call_back', 'look')),
  state text not null check (state in ('clear', 'waiting', 'confirmed', 'let_go', 'denied', 'ran_out')),
  at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  reason text
);
create index doubt_listed on requests.doubt (state, at, order_id);

-- Visits that found nobody or no house, and orders that whoever was rung knew nothing of: by place, browser and number, as hashes.
create table requests.false_visit (
  order_id uuid not null,
  what text not null check (what in ('nobody', 'no_address', 'denied')),
  device bytea,
  told bytea,
  cell text,
  at timestamptz not null,
  primary key (order_id, what)
);
create index false_visit_device on requests.false_visit (device, at) where device is not null;
create index false_visit_told on requests.false_visit (told, at) where told is not null;
create index false_visit_cell on requests.false_visit (cell, at) where cell is not null;

-- What of its address an order is looked at by, when a later one brings it back.
alter table requests.origin add column address_bare boolean not null default false,
  add column pin_by_hand boolean not null default false;
