-- What was done, frozen, said and decided in a case is added to, never changed.
create trigger append_only before update or delete on grievances.change for each row execute function kernel.refuse_change();
create trigger append_only_table before truncate on grievances.change for each statement execute function kernel.refuse_change();
create trigger append_only before update or delete on grievances.evidence for each row execute function kernel.refuse_change();
create trigger append_only_table before truncate on grievances.evidence for each statement execute function kernel.refuse_change();
create trigger append_only before update or delete on grievances.message for each row execute function kernel.refuse_change();
create trigger append_only before update or delete on grievances.decision for each row execute function kernel.refuse_change();
create trigger append_only_table before truncate on grievances.decision for each statement execute function kernel.refuse_change();
