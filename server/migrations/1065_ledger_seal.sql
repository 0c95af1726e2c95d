-- What is sealed of a journal: everything a reader sees of it, in a form that no setting of the session changes.
create function ledger.digest(p_journal bigint) returns bytea
language sql stable security definer set search_path = pg_catalog, ledger, pg_temp as $$
  select sha256(convert_to(concat_ws('|', j.id, j.key, j.kind, (extract(epoch from j.effective_at) * 1000000)::bigint,
    (extract(epoch from j.posted_at) * 1000000)::bigint, j.period, j.actor, j.refs::text, coalesce(j.reverses::text, ''),
    (select string_agg(concat_ws(':', p.line, a.code, a.sub, p.amount_paisa), ';' order by p.line)
     from posting p join account a on a.id = p.account_id where p.journal_id = j.id)), 'UTF8'))
  from journal j where j.id = p_journal
$$;

create function ledger.write_seal(
  p_first bigint, p_journals bigint[], p_digests bytea[], p_links bytea[], p_root bytea, p_at timestamptz
) returns void
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
begin
  if p_first <> (select coalesce(max(place), 0) + 1 from seal) then
    raise exception 'somebody sealed meanwhile' using errcode = 'serialization_failure';
  end if;
  insert into seal (place, journal_id, digest, link)
  select p_first + s.i - 1, s.journal, s.digest, s.link
  from unnest(p_journals, p_digests, p_links) with ordinality as s(journal, digest, link, i);
  insert into seal_root (first_place, last_place, root, sealed_at)
  values (p_first, p_first + cardinality(p_journals) - 1, p_root, p_at);
end $$;

create function ledger.write_head(
  p_day date, p_place bigint, p_link bytea, p_trial_balance jsonb, p_key text, p_signature bytea, p_at timestamptz
) returns boolean
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
begin
  insert into seal_head (day, place, link, trial_balance, key_id, signature, signed_at)
  values (p_day, p_place, p_link, p_trial_balance, p_key, p_signature, p_at) on conflict (day) do nothing;
  return found;
end $$;
