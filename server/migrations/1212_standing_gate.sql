-- The database itself lets nobody be warned or suspended but on a decision of due process: whoever writes, by whatever road.
-- The one file that names two schemas of modules.
alter table workforce.facilitator
  add constraint facilitator_decision_id_fkey foreign key (decision_id) references standing.decision;

create function workforce.guard_standing() returns trigger language plpgsql as $$
begin
  if new.standing not in ('warned', 'suspended')
    or (tg_op = 'UPDATE' and new.standing = old.standing and new.decision_id is not distinct from old.decision_id) then
    return new;
  end if;
  if not exists (
    select 1 from standing.decision d
    join standing.notice n on n.proceeding_id = d.proceeding_id
    left join standing.answer a on a.proceeding_id = d.proceeding_id
    where d.id = new.decision_id and d.facilitator_id = new.id and d.overturned_at is null
      and d.outcome = any (case new.standing when 'warned' then array['warning'] else array['suspension', 'ending'] end)
      and (a.proceeding_id is not null or d.at >= n.answer_due_at)
  ) then
    raise exception 'nobody is % without notice, answer and decision', new.standing using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_standing before insert or update of standing, decision_id on workforce.facilitator
  for each row execute function workforce.guard_standing();
