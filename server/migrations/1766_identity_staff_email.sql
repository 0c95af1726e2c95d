-- Where an invitation went. Who comes by another's sign-in within its days is known by this address, once.
create table identity.staff_email (
  account_id uuid primary key references identity.account,
  email text not null,
  given_at timestamptz not null
);
create index staff_email_email on identity.staff_email (lower(email));
