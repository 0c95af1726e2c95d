-- Journals are sealed in the order of their transactions, so that whoever seals reads what is new and not what there is. Of a
-- batch that the release before sealed nobody knows that: after one all journals are looked at once more.
-- The ledger's tables belong to a role that nobody signs in as (1067), where it could be made.
do $$
declare
  keeper text := (select pg_get_userbyid(relowner) from pg_class where oid = 'ledger.seal'::regclass);
begin
  if keeper <> current_user then execute format('set local role %I', keeper); end if;
end $$;
alter table ledger.seal_root add column in_order boolean not null default false;
create function ledger.write_seal_in_order(
  p_first bigint, p_journals bigint[], p_digests bytea[], p_links bytea[], p_root bytea, p_at timestamptz, p_key text
) returns void
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
begin
  if p_first <> (select coalesce(max(place), 0) + 1 from seal) then
    raise exception 'somebody sealed meanwhile' using errcode = 'serialization_failure';
  end if;
  insert into seal (place, journal_id, digest, link, key_id)
  select p_first + s.i - 1, s.journal, s.digest, s.link, p_key
  from unnest(p_journals, p_digests, p_links) with ordinality as s(journal, digest, link, i);
  insert into seal_root (first_place, last_place, root, sealed_at, in_order)
  values (p_first, p_first + cardinality(p_journals) - 1, p_root, p_at, true);
end $$;
revoke all on function ledger.write_seal_in_order(bigint, bigint[], bytea[], bytea[], bytea, timestamptz, text) from public;
do $$
begin
  execute format(
    'grant execute on function ledger.write_seal_in_order(bigint, bigint[], bytea[], bytea[], bytea, timestamptz, text) to %I',
    session_user);
end $$;
reset role;
