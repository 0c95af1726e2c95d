-- Scans (encrypted files), who read them, and the papers that change hands.
create schema documents;

-- One for each request: whose key seals its files, and when what must be erased.
create table documents.case_file (
  request_id uuid primary key,
  opened_at timestamptz not null,
  -- Images of identity cards go first, with a key of their own.
  identity_erased_at timestamptz,
  erased_at timestamptz
);

create table documents.file (
  file_id uuid primary key,
  request_id uuid not null references documents.case_file,
  -- A checklist item's code, or one of our own: counter-slip, issued …
  item_id text not null,
  side text not null check (side in ('front', 'back', 'page')),
  page integer not null check (page between 1 and 40),
  media_type text not null,
  bytes integer not null check (bytes > 0),
  width integer,
  height integer,
  sha256 bytea not null,
  key_id text not null,
  checks jsonb not null default '[]',
  ok boolean not null,
  stored_by text not null,
  stored_at timestamptz not null,
  -- A later scan of the same side of the same page takes its place; the earlier one stays readable to staff.
  replaced_at timestamptz,
  erased_at timestamptz
);
create index file_request on documents.file (request_id, item_id);
create unique index file_current on documents.file (request_id, item_id, side, page)
  where replaced_at is null and erased_at is null and item_id <> 'issued';

create table documents.file_read (
  id bigint generated always as identity primary key,
  file_id uuid not null,
  request_id uuid not null,
  read_by text not null,
  why text not null,
  read_at timestamptz not null
);
create index file_read_file on documents.file_read (file_id, id);
-- Who opened the papers of one request: asked by its person and by auditors, over all that was ever read.
create index file_read_request on documents.file_read (request_id, read_at desc, id desc);

-- A paper that changes hands. Its row names the one holder: there is no way to write two, or none.
create table documents.paper (
  paper_id uuid primary key,
  request_id uuid not null references documents.case_file,
  item_id text not null,
  name jsonb not null,
  handling text not null check (handling in ('seen', 'scanned', 'carried', 'surrendered', 'issued')),
  origin text not null check (origin in ('citizen', 'office')),
  identity_card boolean not null,
  first_kind text not null,
  first_id text not null,
  holder_kind text not null check (holder_kind in ('citizen', 'facilitator', 'office', 'centre', 'lost')),
  holder_id text not null,
  holder_name jsonb not null,
  bag_no text,
  since timestamptz not null,
  home boolean not null,
  -- Must somebody still bring it home?
  is_out boolean not null,
  links integer not null default 0,
  head_hash text not null default '',
  check (not (identity_card and holder_kind in ('facilitator', 'centre', 'office'))),
  check (not (home and is_out))
);
create index paper_request on documents.paper (request_id);
create index paper_out on documents.paper (holder_kind, holder_id) where is_out;
-- A sealed bag holds the papers of one moment: its number is in use by one request at a time.
create index paper_bag on documents.paper (bag_no) where bag_no is not null;

create table documents.custody_link (
  paper_id uuid not null references documents.paper,
  place integer not null check (place > 0),
  act text not null,
  from_kind text not null,
  from_id text not null,
  to_kind text not null,
  to_id text not null,
  to_name jsonb not null,
  from_name jsonb not null,
  bag_no text not null,
  report text not null,
  -- Name and mark of who countersigned, sealed with the request's key; the chain covers its hash.
  countersign bytea,
  countersign_hash text not null,
  actor text not null,
  at timestamptz not null,
  hash text not null,
  primary key (paper_id, place)
);
