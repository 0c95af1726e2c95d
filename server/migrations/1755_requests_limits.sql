-- Where an order came from and whom its visit is told to, as keyed hashes: what the caps and the look for false orders count by.
create table requests.origin (
  order_id uuid primary key references requests.orders (id),
  account_id uuid not null,
  device bytea,
  address bytea,
  receiver bytea,
  cell text,
  made_at timestamptz not null
);
create index origin_account on requests.origin (account_id, made_at);
create index origin_device on requests.origin (device, made_at) where device is not null;
create index origin_address on requests.origin (address, made_at) where address is not null;
create index origin_receiver on requests.origin (receiver, made_at) where receiver is not null;
create index origin_cell on requests.origin (cell, made_at) where cell is not null;

-- Somebody of ours let an account pass the caps: for its next order, or for a day.
create table requests.cap_lift (
  id uuid primary key,
  account_id uuid not null,
  scope text not null check (scope in ('order', 'day')),
  reason text not null,
  lifted_by text not null,
  at timestamptz not null,
  until timestamptz not null,
  used_by uuid
);
create index cap_lift_account on requests.cap_lift (account_id, until);
