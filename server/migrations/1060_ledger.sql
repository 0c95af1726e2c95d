-- The ledger: append-only double entry. Only its functions write (1061 to 1066); see docs/decisions on money.
create schema ledger;

create table ledger.account_class (
  code text primary key,
  name text not null,
  side text not null check (side in ('debit', 'credit')),
  family text not null check (family in ('limited', 'deferred')),
  sub_kind text not null,
  capped boolean not null default false
);
insert into ledger.account_class (code, name, side, family, sub_kind, capped) values
  ('1010', 'Collection bank', 'debit', 'deferred', 'bank', false),
  ('1020', 'Payout bank', 'debit', 'deferred', 'none', false),
  ('1100', 'Gateway clearing', 'debit', 'deferred', 'rail', false),
  ('1200', 'Facilitator cash in hand', 'debit', 'limited', 'payee', true),
  ('1205', 'Cash over authority', 'debit', 'limited', 'payee', false),
  ('1210', 'Cash deposit in transit', 'debit', 'limited', 'payee', false),
  ('1300', 'Facilitator receivable', 'debit', 'limited', 'payee', false),
  ('1400', 'No-show receivable', 'debit', 'limited', 'citizen', false),
  ('1500', 'Department refund receivable', 'debit', 'deferred', 'department', false),
  ('2010', 'Citizen advance', 'credit', 'limited', 'request', false),
  ('2020', 'Citizen refund payable', 'credit', 'limited', 'request', false),
  ('2100', 'Department fee payable', 'credit', 'deferred', 'department', false),
  ('2110', 'Department settlement in transit', 'credit', 'limited', 'batch', false),
  ('2200', 'Commission held', 'credit', 'limited', 'payee', false),
  ('2210', 'Commission available', 'credit', 'limited', 'payee', false),
  ('2220', 'Prepaid float or security deposit', 'credit', 'limited', 'payee', false),
  ('2230', 'Reimbursements due', 'credit', 'limited', 'payee', false),
  ('2300', 'Withholding tax payable', 'credit', 'deferred', 'none', false),
  ('2310', 'Sales tax on services payable', 'credit', 'deferred', 'none', false),
  ('2400', 'Payout in transit', 'credit', 'limited', 'batch', false),
  ('2900', 'Unidentified receipts', 'credit', 'deferred', 'none', false),
  ('3010', 'Accumulated surplus', 'credit', 'deferred', 'none', false),
  ('4010', 'Service charge', 'credit', 'deferred', 'none', false),
  ('4020', 'No-show fees', 'credit', 'deferred', 'none', false),
  ('4030', 'Penalties', 'credit', 'deferred', 'none', false),
  ('5010', 'Commission', 'debit', 'deferred', 'none', false),
  ('5020', 'Incentives', 'debit', 'deferred', 'none', false),
  ('5030', 'Rail charges', 'debit', 'deferred', 'none', false),
  ('5040', 'Cash short and robbery', 'debit', 'deferred', 'none', false),
  ('5050', 'Goodwill and fraud loss', 'debit', 'deferred', 'none', false),
  ('9100', 'Memo: paid directly to the treasury', 'debit', 'deferred', 'none', false),
  ('9200', 'Memo: treasury contra', 'credit', 'deferred', 'none', false);

-- Balances are signed, debit positive. Those of limited accounts are kept here, under the lock that guards their bound;
-- those of deferred accounts are snapshot + tail and stay 0 here.
create table ledger.account (
  id bigint generated always as identity primary key,
  code text not null references ledger.account_class,
  sub text not null default '',
  balance_paisa bigint not null default 0,
  version bigint not null default 0,
  reserved_paisa bigint not null default 0 check (reserved_paisa >= 0),
  cap_paisa bigint check (cap_paisa >= 0),
  unique (code, sub)
);

create table ledger.journal (
  id bigint generated always as identity primary key,
  key text not null unique check (length(key) between 3 and 200),
  body_hash bytea not null,
  kind text not null,
  effective_at timestamptz not null,
  posted_at timestamptz not null,
  period text not null,
  actor text not null,
  refs jsonb not null default '{}',
  reverses bigint unique references ledger.journal,
  xid xid8 not null default pg_current_xact_id()
);
create index journal_xid on ledger.journal (xid);
create index journal_request on ledger.journal ((refs->>'requestId')) where refs ? 'requestId';
-- What happened in the last two days is read by when it happened, whatever has gathered before.
create index journal_effective on ledger.journal (effective_at);

create table ledger.posting (
  journal_id bigint not null references ledger.journal,
  line smallint not null,
  account_id bigint not null references ledger.account,
  amount_paisa bigint not null check (amount_paisa <> 0),
  -- The running balance and its place in the account's chain; limited accounts only.
  balance_after_paisa bigint,
  version bigint,
  xid xid8 not null default pg_current_xact_id(),
  primary key (journal_id, line)
);
create index posting_tail on ledger.posting (account_id, xid) include (amount_paisa);
create unique index posting_chain on ledger.posting (account_id, version) where version is not null;

-- Head-room under the cash cap, promised to a visit before the money is there.
create table ledger.reservation (
  visit_id text primary key,
  facilitator_id text not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  used_paisa bigint not null default 0 check (used_paisa between 0 and amount_paisa),
  state text not null check (state in ('held', 'released')),
  reserved_at timestamptz not null,
  released_at timestamptz
);
create index reservation_held on ledger.reservation (facilitator_id) where state = 'held';

create table ledger.period (
  code text primary key check (code ~ '^\d{4}-\d{2}$'),
  state text not null check (state in ('open', 'soft', 'hard')),
  changed_at timestamptz not null,
  changed_by text not null
);

-- Σ of a deferred account's rows whose transaction ended before `below_xid`.
create table ledger.snapshot (
  account_id bigint not null references ledger.account,
  below_xid xid8 not null,
  balance_paisa bigint not null,
  taken_at timestamptz not null,
  primary key (account_id, below_xid)
);

create table ledger.seal (
  place bigint primary key,
  journal_id bigint not null unique references ledger.journal,
  digest bytea not null,
  link bytea not null
);
create table ledger.seal_root (
  first_place bigint primary key,
  last_place bigint not null,
  root bytea not null,
  sealed_at timestamptz not null
);
create table ledger.seal_head (
  day date primary key,
  place bigint not null,
  link bytea not null,
  trial_balance jsonb not null,
  key_id text not null,
  signature bytea not null,
  signed_at timestamptz not null
);

-- A journal that a bound refused outside anyone's transaction: it left no key, but it is known.
create table ledger.bound_refusal (
  id bigint generated always as identity primary key,
  key text not null,
  kind text not null,
  detail jsonb not null,
  at timestamptz not null
);

create view ledger.posting_named as
  select p.journal_id, p.line, a.code, a.sub, p.amount_paisa, p.balance_after_paisa, p.version, p.xid
  from ledger.posting p join ledger.account a on a.id = p.account_id;
