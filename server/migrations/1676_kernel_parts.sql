-- Large tables in parts by time, so that the history has an end: what is past its days goes with its part, in one moment.
-- See docs/decisions/0108 and server/src/kernel/history.

-- A moment as the key of a part: a time itself; an id that begins with its time (UUIDv7); or a count of quarters of an hour.
create function kernel.part_bound(kind regtype, moment timestamptz) returns text language sql stable as $$
  select case kind
    when 'uuid'::regtype then regexp_replace(lpad(to_hex(floor(extract(epoch from moment) * 1000)::bigint), 12, '0'),
      '^(.{8})(.{4})$', '\1-\2-0000-0000-000000000000')
    when 'bigint'::regtype then floor(extract(epoch from moment) / 900)::bigint::text
    when 'timestamptz'::regtype then moment::text
  end
$$;

-- And back: the moment of a key.
create function kernel.part_moment(kind regtype, key text) returns timestamptz language sql stable as $$
  select case kind
    when 'uuid'::regtype then to_timestamp(('x' || lpad(left(replace(key, '-', ''), 12), 16, '0'))::bit(64)::bigint / 1000.0)
    when 'bigint'::regtype then to_timestamp(key::bigint * 900)
    when 'timestamptz'::regtype then key::timestamptz
  end
$$;

-- Makes a part, and moves into it what lies in the rest. The whole is locked meanwhile: who writes would meet a rest that
-- takes their row no more, and who reads one that has given its rows away. So it is called with a short lock_timeout, shorter
-- than the time after which the database looks for deadlocks: whoever works goes on, and the part is made another time.
create function kernel.make_part(whole regclass, part text, start timestamptz, stop timestamptz) returns boolean
language plpgsql as $$
declare
  own record;
  rest regclass;
  within text;
  late boolean;
  other record;
begin
  perform pg_advisory_xact_lock(7201836);
  select n.nspname as schema, a.attname as key, a.atttypid::regtype as kind into strict own
  from pg_partitioned_table p join pg_class c on c.oid = p.partrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum = p.partattrs[0] where c.oid = whole;
  if to_regclass(format('%I.%I', own.schema, part)) is not null then return false; end if;
  -- A new part takes the foreign keys of the whole, and those lock what they point to.
  for other in select distinct confrelid::regclass as name from pg_constraint where conrelid = whole and contype = 'f' order by 1 loop
    execute format('lock table %s in share row exclusive mode', other.name);
  end loop;
  execute format('lock table %s in access exclusive mode', whole);
  select partdefid::regclass into rest from pg_partitioned_table where partrelid = whole;
  within := format('%1$I >= %2$L and %1$I < %3$L', own.key, kernel.part_bound(own.kind, start), kernel.part_bound(own.kind, stop));
  execute format('select exists (select from %s where %s)', rest, within) into late;
  if late then
    execute format('create temporary table late_rows on commit drop as select * from %s where %s', rest, within);
    execute format('alter table %s disable trigger user', rest);
    execute format('delete from %s where %s', rest, within);
    execute format('alter table %s enable trigger user', rest);
  end if;
  execute format('create table %I.%I partition of %s for values from (%L) to (%L)', own.schema, part, whole,
    kernel.part_bound(own.kind, start), kernel.part_bound(own.kind, stop));
  perform kernel.guard_part(whole, format('%I.%I', own.schema, part)::regclass);
  if late then
    execute format('insert into %s overriding system value select * from late_rows', whole);
    drop table late_rows;
  end if;
  return true;
end $$;

-- What guards the whole guards its part: triggers for each row are inherited, those for a statement are not.
create function kernel.guard_part(whole regclass, part regclass) returns void language plpgsql as $$
declare
  guard record;
begin
  for guard in select tgname, tgfoid::regproc as does, pg_get_triggerdef(oid) as says, tgenabled from pg_trigger
    where tgrelid = whole and not tgisinternal and tgtype & 1 = 0
  loop
    execute regexp_replace(guard.says, ' ON \S+ ', format(' ON %s ', part));
    if guard.tgenabled = 'A' then execute format('alter table %s enable always trigger %I', part, guard.tgname); end if;
  end loop;
end $$;

-- A part that is past its days is gone, with all that is in it.
create function kernel.drop_part(part regclass) returns void language plpgsql as $$
declare
  whole regclass;
  other record;
begin
  perform pg_advisory_xact_lock(7201836);
  select inhparent::regclass into strict whole from pg_inherits where inhrelid = part;
  for other in select distinct confrelid::regclass as name from pg_constraint where conrelid = part and contype = 'f' order by 1 loop
    execute format('lock table %s in access exclusive mode', other.name);
  end loop;
  execute format('lock table %s in access exclusive mode', whole);
  execute format('alter table %s detach partition %s', whole, part);
  execute format('drop table %s', part);
end $$;

-- Turns a table into one in parts, with the same name, columns, rules, indexes, triggers and rows, of which all lie in the
-- rest at first. `identified`: its primary key, which must hold the key of the parts.
create function kernel.divide(whole regclass, key name, identified text) returns void language plpgsql as $$
declare
  own record;
  former text;
  one record;
  made text[] := '{}';
begin
  select n.nspname as schema, c.relname as name into strict own
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = whole;
  former := own.name || '_former';
  execute format('lock table %s in access exclusive mode', whole);
  -- What is made again once the rows are there: it names the table as it is called now, and later.
  select coalesce(array_agg(says order by rank, says), '{}') into made from (
    select 1 as rank, pg_get_indexdef(i.indexrelid) as says from pg_index i
    where i.indrelid = whole and not exists (select from pg_constraint o where o.conindid = i.indexrelid and o.conrelid = whole)
    union all
    select 2, format('alter table %I.%I add constraint %I %s', own.schema, own.name, conname, pg_get_constraintdef(oid))
    from pg_constraint where conrelid = whole and contype = 'f'
    union all
    select 3, pg_get_triggerdef(oid) from pg_trigger where tgrelid = whole and not tgisinternal
    union all
    select 4, format('alter table %I.%I enable always trigger %I', own.schema, own.name, tgname)
    from pg_trigger where tgrelid = whole and not tgisinternal and tgenabled = 'A') all_of_it;
  for one in select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = whole loop
    execute format('alter index %I.%I rename to %I', own.schema, one.name, one.name || '_former');
  end loop;
  for one in select s.relname as name from pg_depend d join pg_class s on s.oid = d.objid and s.relkind = 'S'
    where d.refobjid = whole and d.deptype = 'i' loop
    execute format('alter sequence %I.%I rename to %I', own.schema, one.name, one.name || '_former');
  end loop;
  execute format('alter table %s rename to %I', whole, former);
  execute format('create table %I.%I (like %I.%I including defaults including constraints including generated including identity
    including storage including comments) partition by range (%I)', own.schema, own.name, own.schema, former, key);
  if identified is not null then
    execute format('alter table %I.%I add primary key (%s)', own.schema, own.name, identified);
  end if;
  execute format('create table %I.%I partition of %I.%I default', own.schema, own.name || '_rest', own.schema, own.name);
  execute format('insert into %I.%I overriding system value select * from %I.%I', own.schema, own.name, own.schema, former);
  for one in select s.relname as name, format('%I.%I', own.schema, s.relname) as path from pg_depend d
    join pg_class s on s.oid = d.objid and s.relkind = 'S'
    where d.refobjid = format('%I.%I', own.schema, former)::regclass and d.deptype = 'i' loop
    execute format('select setval(%L, last_value, is_called) from %s',
      format('%I.%I', own.schema, regexp_replace(one.name, '_former$', '')), one.path);
  end loop;
  execute format('drop table %I.%I', own.schema, former);
  for i in 1 .. cardinality(made) loop
    execute made[i];
  end loop;
  perform kernel.guard_part(format('%I.%I', own.schema, own.name)::regclass, format('%I.%I', own.schema, own.name || '_rest')::regclass);
end $$;

-- The earliest moment, between these two, of which something lies in the rest: a part for it was made too late, or never.
create function kernel.late_moment(whole regclass, since timestamptz, before timestamptz) returns timestamptz
language plpgsql stable as $$
declare
  own record;
  found text;
begin
  select p.partdefid::regclass as rest, a.attname as key, a.atttypid::regtype as kind into strict own
  from pg_partitioned_table p join pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
  where p.partrelid = whole;
  execute format('select %1$I::text from %2$s where %1$I >= %3$L and %1$I < %4$L order by %1$I limit 1', own.key, own.rest,
    kernel.part_bound(own.kind, since), kernel.part_bound(own.kind, before)) into found;
  return kernel.part_moment(own.kind, found);
end $$;
