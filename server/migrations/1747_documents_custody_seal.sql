-- Hand-overs of all papers in one chain, as the audit trail has one: a paper's own chain cannot show that it ends too early,
-- or that the whole paper is gone.
alter table documents.custody_link
  add column seq bigint generated always as identity,
  add column written_at timestamptz not null default now();
create unique index custody_link_seq on documents.custody_link (seq);

create table documents.custody_seal (
  place bigint primary key,
  paper_id uuid not null,
  link_place integer not null,
  digest bytea not null,
  link bytea not null,
  key_id text not null,
  sealed_at timestamptz not null default now(),
  unique (paper_id, link_place)
);
create trigger append_only before update or delete on documents.custody_seal for each row execute function kernel.refuse_change();
create trigger append_only_table before truncate on documents.custody_seal for each statement execute function kernel.refuse_change();
