-- What administrators change over the pack while the system runs: drafts, and what became of them. A published one is the
-- setting that holds from its day; it is never changed, going back is publishing an older one anew.
create schema administration;

create table administration.draft (
  id uuid primary key,
  kind text not null check (kind in ('service', 'template', 'reason', 'commission', 'holidays', 'office')),
  key text not null,
  -- The version of that key that this draft began from; the one it becomes when it is published.
  base integer not null,
  version integer,
  value jsonb not null,
  state text not null default 'open' check (state in ('open', 'submitted', 'published', 'withdrawn')),
  revision integer not null default 1,
  author text not null,
  -- Everybody who wrote a part of it.
  authors text[] not null,
  why text not null default '',
  sent_back text not null default '',
  effective_from date,
  approver text,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  -- Two people stand behind what is published, whatever the code above says.
  check (approver is null or not (approver = any(authors))),
  check ((state = 'published')
    = (approver is not null and version is not null and effective_from is not null and published_at is not null))
);
-- One at a time: two drafts of one thing would each undo the other.
create unique index draft_open on administration.draft (kind, key) where state in ('open', 'submitted');
create unique index draft_version on administration.draft (kind, key, version) where state = 'published';
create index draft_state on administration.draft (state, updated_at desc);
