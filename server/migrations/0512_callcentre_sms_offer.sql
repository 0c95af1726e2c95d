-- Which times were named to a number by text message, so that "SLOT 2" means what its reader saw.
create table callcentre.sms_offer (
  phone text primary key,
  request_id uuid not null,
  slot_ids uuid[] not null,
  at timestamptz not null
);
