-- The audit trail and its chain, a part a month, both by the row's id: a part of the trail goes together with its links.
select kernel.divide('kernel.audit', 'id', 'id');
create index audit_seq on kernel.audit (seq);

alter table kernel.audit_link add column audit_id uuid;
alter table kernel.audit_link disable trigger user;
update kernel.audit_link l set audit_id = a.id from kernel.audit a where a.seq = l.audit_seq;
-- The link of a row that is gone stays, to say so.
update kernel.audit_link set audit_id = kernel.part_bound('uuid', sealed_at)::uuid where audit_id is null;
alter table kernel.audit_link enable trigger user;
alter table kernel.audit_link alter column audit_id set not null;
select kernel.divide('kernel.audit_link', 'audit_id', 'audit_id');
create index audit_link_place on kernel.audit_link (place);
create index audit_link_seq on kernel.audit_link (audit_seq);

-- What is left of a part of the trail that went after its days: how many links it had, and the hashes of those on which a
-- link of another part follows, signed. The chain goes on from there.
create table kernel.audit_closed (
  part text primary key check (part ~ '^\d{6}$'),
  links bigint not null,
  places bigint[] not null,
  hashes bytea[] not null check (cardinality(hashes) = cardinality(places)),
  key_id text not null,
  signature bytea not null,
  closed_at timestamptz not null default now()
);
create trigger append_only before update or delete on kernel.audit_closed for each row execute function kernel.refuse_change();
create trigger append_only_table before truncate on kernel.audit_closed for each statement execute function kernel.refuse_change();

-- Closes a part and drops it: both, or neither.
create function kernel.close_audit_part(
  closed text, links bigint, places bigint[], hashes bytea[], key_id text, signature bytea
) returns void language plpgsql as $$
begin
  insert into kernel.audit_closed (part, links, places, hashes, key_id, signature)
  values (closed, links, places, hashes, close_audit_part.key_id, close_audit_part.signature);
  -- A month in which nothing was sealed may have no part of links.
  if to_regclass(format('kernel.audit_link_%s', closed)) is not null then
    perform kernel.drop_part(format('kernel.audit_link_%s', closed)::regclass);
  end if;
  perform kernel.drop_part(format('kernel.audit_%s', closed)::regclass);
end $$;
