-- An agency's tax number and the account its share is paid to; and how it ends.
alter table workforce.agency add column tax_number text;
alter table workforce.agency add column closed_at timestamptz;
alter table workforce.agency drop constraint agency_state_check;
alter table workforce.agency add constraint agency_state_check
  check (state in ('asked', 'approved', 'refused', 'closed'));
alter table workforce.agency add constraint agency_closed_at check ((state = 'closed') = (closed_at is not null));

alter table workforce.agency_change drop constraint agency_change_kind_check;
alter table workforce.agency_change add constraint agency_change_kind_check
  check (kind in ('found', 'share', 'release', 'account', 'details', 'close'));
alter table workforce.agency_change drop constraint agency_change_check3;
alter table workforce.agency_change add constraint agency_change_share
  check (kind not in ('found', 'share') or (share_basis_points is not null and from_day is not null));
-- What it is to be called and its tax number, where that is asked for.
alter table workforce.agency_change add column details jsonb;
alter table workforce.agency_change add constraint agency_change_details check (kind <> 'details' or details is not null);
-- One of a kind waits at a time, but for the people, who are released one by one.
create unique index agency_change_waiting on workforce.agency_change (agency_id, kind)
  where state = 'asked' and kind <> 'release';

-- The account that comes with a change: in force from the yes of the second person. Sealed; found by keyed hash.
create table workforce.agency_account (
  change_id uuid primary key references workforce.agency_change,
  agency_id uuid not null references workforce.agency,
  sealed bytea not null,
  iban_index bytea not null
);
create index agency_account_agency on workforce.agency_account (agency_id);
