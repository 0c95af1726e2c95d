-- The account that a service centre's share is paid to: it comes with a change of the centre, which a second person decides. Number
-- and holder are sealed; in force from the moment of that person's yes.
create table workforce.centre_account (
  change_id uuid primary key,
  centre_id text not null references workforce.centre,
  sealed bytea not null,
  begun_at timestamptz
);
create index centre_account_in_force on workforce.centre_account (centre_id, begun_at desc) where begun_at is not null;
