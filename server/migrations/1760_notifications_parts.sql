-- Messages and their tries in parts, a month each, both by the message's id: a month's tries go together with its messages.
-- Release 0.1.0 writes with "on conflict (dedupe_key)", and a table in parts can have no such rule. So the tables are divided
-- when no process of that release is left: see docs/decisions/0141.

-- Whether nothing was said under this key yet, in whatever part; whoever asks at the same moment waits for our commit. A function,
-- so that the look-up sees what another committed while we waited.
create function notifications.is_first(key text) returns boolean language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(is_first.key, 1760));
  return not exists (select from notifications.message m where m.dedupe_key = is_first.key);
end $$;

create function notifications.after_former_release() returns void language plpgsql as $$
begin
  if exists (select from pg_partitioned_table where partrelid = 'notifications.message'::regclass) then return; end if;
  lock table notifications.message, notifications.attempt in access exclusive mode;
  alter table notifications.attempt drop constraint attempt_message_id_fkey;
  -- What a gateway calls a message is found by it, and a gateway may give a name again after months.
  drop index notifications.attempt_provider;
  perform kernel.divide('notifications.message', 'id', 'id');
  create index message_dedupe on notifications.message (dedupe_key) where dedupe_key is not null;
  perform kernel.divide('notifications.attempt', 'message_id', 'id, message_id');
  create index attempt_provider on notifications.attempt (connection_id, provider_id) where provider_id is not null;
end $$;

-- A month that is past its days goes, unless something of it is still to be sent: then it is as if somebody worked with it.
create function notifications.drop_month(part regclass) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  open boolean;
begin
  perform pg_advisory_xact_lock(7201836);
  lock table notifications.message in access exclusive mode;
  execute format('select exists (select from %s where state in (''waiting'', ''sending''))', part) into open;
  if open then raise exception 'a message of % is still to be sent', part using errcode = 'lock_not_available'; end if;
  perform kernel.drop_part(part);
end $$;
