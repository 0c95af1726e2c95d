-- Whether new requests are refused because work in flight waits too long: one row, which every process reads and may turn.
create table kernel.overload (
  one boolean primary key default true check (one),
  -- null: new requests are taken.
  since timestamptz,
  -- The lane whose oldest job had waited longest when it turned.
  lane text check (lane in ('urgent', 'offers', 'work'))
);
insert into kernel.overload default values;
