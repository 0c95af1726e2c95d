-- The file that a department made, as it was issued: by its hash anybody who holds it may ask whether it is genuine.
create table documents.issued_file (
  file_id uuid primary key references documents.file,
  request_id uuid not null references documents.case_file,
  sha256 bytea not null,
  -- What was signed, with its signature: DOC2|number|tracking number|service|day|hash|key|signature.
  code text not null,
  issued_at timestamptz not null,
  -- The department issued another one since.
  replaced_at timestamptz
);
create index issued_file_hash on documents.issued_file (sha256);
create unique index issued_file_current on documents.issued_file (request_id) where replaced_at is null;
