-- Everything belongs to a role that nobody signs in as. Where the migrating role may not make one, it stays the owner,
-- and the guards (1061) are what is left; docs/running says how to make the role first. The last of the ledger's files:
-- whatever table, view or function comes later must name its owner by itself.
do $$
declare
  thing record;
begin
  if not exists (select from pg_roles where rolname = 'ledger_keeper') then
    begin
      create role ledger_keeper nologin;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  if not pg_has_role(current_user, 'ledger_keeper', 'SET') then
    execute format('grant ledger_keeper to %I with inherit false, set true', current_user);
  end if;
  execute format('grant usage on schema ledger to %I', current_user);
  grant usage, create on schema ledger to ledger_keeper;
  for thing in
    select c.relname, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'ledger' and c.relkind in ('r', 'v')
  loop
    execute format('alter %s ledger.%I owner to ledger_keeper',
      case thing.relkind when 'v' then 'view' else 'table' end, thing.relname);
  end loop;
  for thing in
    select p.oid::regprocedure::text as signature from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'ledger'
  loop
    execute format('alter function %s owner to ledger_keeper', thing.signature);
    execute format('revoke all on function %s from public', thing.signature);
    execute format('grant execute on function %s to %I', thing.signature, current_user);
  end loop;
  execute format('grant select on all tables in schema ledger to %I', current_user);
exception when insufficient_privilege then
  raise notice 'the role ledger_keeper could not be made: % stays the owner of the ledger', current_user;
end $$;
