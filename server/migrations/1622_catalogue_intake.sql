-- Whether orders are taken for a service. A service without a row is on; a system that begins writes one for each, all off.
create table catalogue.service_intake (
  service_id text primary key,
  taken boolean not null,
  why text not null,
  set_by text not null,
  set_at timestamptz not null
);
