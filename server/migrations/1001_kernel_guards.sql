-- Rows that say what happened are added, never changed: the audit trail here, tables of the modules by the same function.
create function kernel.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only', tg_table_schema, tg_table_name;
end $$;

create trigger append_only before update or delete on kernel.audit for each row execute function kernel.refuse_change();
create trigger append_only before update or delete on kernel.audit_link for each row execute function kernel.refuse_change();
create trigger append_only before update or delete on kernel.audit_head for each row execute function kernel.refuse_change();
create trigger append_only_table before truncate on kernel.audit for each statement execute function kernel.refuse_change();
create trigger append_only_table before truncate on kernel.audit_link for each statement execute function kernel.refuse_change();
