-- A paper's holder and the chain of hand-overs cannot part: the database itself holds them together.

-- The holder moves only by a link, from who held it, at the next place of the chain.
create function documents.hand_over() returns trigger language plpgsql as $$
declare
  paper documents.paper;
begin
  select * into strict paper from documents.paper p where p.paper_id = new.paper_id for update;
  if (paper.holder_kind, paper.holder_id) is distinct from (new.from_kind, new.from_id) then
    raise exception 'paper %: given by somebody who does not hold it', new.paper_id;
  end if;
  if new.place <> paper.links + 1 then
    raise exception 'paper %: place % does not follow %', new.paper_id, new.place, paper.links;
  end if;
  update documents.paper p set holder_kind = new.to_kind, holder_id = new.to_id, holder_name = new.to_name,
    links = new.place, head_hash = new.hash,
    since = case when (paper.holder_kind, paper.holder_id) = (new.to_kind, new.to_id) then paper.since else new.at end
  where p.paper_id = new.paper_id;
  return new;
end $$;
create trigger hand_over before insert on documents.custody_link for each row execute function documents.hand_over();

create function documents.only_by_link() returns trigger language plpgsql as $$
begin
  if (old.holder_kind, old.holder_id) is distinct from (new.holder_kind, new.holder_id) and new.links <> old.links + 1 then
    raise exception 'paper %: the holder moves by a hand-over only', old.paper_id;
  end if;
  if (old.first_kind, old.first_id, old.origin, old.identity_card)
    is distinct from (new.first_kind, new.first_id, new.origin, new.identity_card) then
    raise exception 'paper %: its beginning does not change', old.paper_id;
  end if;
  return new;
end $$;
create trigger only_by_link before update on documents.paper for each row execute function documents.only_by_link();

-- Links and readings are added, never changed; a paper may go anywhere but away.
create trigger append_only before update or delete on documents.custody_link for each row execute function kernel.refuse_change();
create trigger append_only_table before truncate on documents.custody_link for each statement execute function kernel.refuse_change();
create trigger append_only before update or delete on documents.file_read for each row execute function kernel.refuse_change();
create trigger never_deleted before delete on documents.paper for each row execute function kernel.refuse_change();
