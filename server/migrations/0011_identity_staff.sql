-- Roles that make an administrator or an auditor wait for a second person; nobody grants them alone, nor to themselves.
create table identity.role_request (
  account_id uuid primary key references identity.account,
  roles text[] not null,
  asked_by uuid not null references identity.account,
  asked_at timestamptz not null,
  check (asked_by <> account_id)
);
create table identity.role_grant (
  account_id uuid not null references identity.account,
  roles text[] not null,
  asked_by uuid not null references identity.account,
  confirmed_by uuid references identity.account,
  at timestamptz not null,
  check (asked_by <> account_id and confirmed_by <> account_id and confirmed_by <> asked_by),
  -- Power over others' power, and over the trail of what was done, is never one person's to give.
  check (confirmed_by is not null or not (roles && array['admin', 'auditor']))
);
create index role_grant_account on identity.role_grant (account_id, at desc);
alter table identity.account add column suspended_at timestamptz;
