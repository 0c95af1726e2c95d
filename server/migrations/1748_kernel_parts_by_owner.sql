-- The role that serves has no right to make or drop tables: these do it for that role, in the name of the owner, and only what is due.
alter function kernel.make_part(regclass, text, timestamptz, timestamptz) security definer set search_path = pg_catalog, pg_temp;
alter function kernel.late_moment(regclass, timestamptz, timestamptz) security definer set search_path = pg_catalog, pg_temp;

-- A part that is past its days is gone, with all that is in it. No setting keeps a part for less than a week, and a month of
-- the audit trail goes by close_audit_part alone.
create or replace function kernel.drop_part(part regclass) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own record;
  other record;
  now_at timestamptz;
begin
  perform pg_advisory_xact_lock(7201836);
  select i.inhparent::regclass as whole, c.relname as name, a.atttypid::regtype as kind,
    substring(pg_get_expr(c.relpartbound, c.oid) from 'TO \(''?([^'')]+)') as stop into strict own
  from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_partitioned_table p on p.partrelid = i.inhparent
    join pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
  where i.inhrelid = part;
  select greatest(now(), business_at + (now() - real_at) * rate) into now_at from kernel.clock;
  if own.stop is null or kernel.part_moment(own.kind, own.stop) > coalesce(now_at, now()) - interval '7 days' then
    raise exception '% is not past its days', part;
  end if;
  if own.whole in ('kernel.audit'::regclass, 'kernel.audit_link'::regclass)
    and not exists (select from kernel.audit_closed c where c.part = right(own.name, 6)) then
    raise exception '% goes when it is closed', part;
  end if;
  for other in select distinct confrelid::regclass as name from pg_constraint where conrelid = part and contype = 'f' order by 1 loop
    execute format('lock table %s in access exclusive mode', other.name);
  end loop;
  execute format('lock table %s in access exclusive mode', own.whole);
  execute format('alter table %s detach partition %s', own.whole, part);
  execute format('drop table %s', part);
end $$;
