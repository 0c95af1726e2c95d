-- Offices that an operator has imported over the pack's; divisions, districts, tehsils and towns are the pack's own.
create schema places;

create table places.office (
  id text primary key,
  office jsonb not null,
  imported_by text not null,
  imported_at timestamptz not null
);
