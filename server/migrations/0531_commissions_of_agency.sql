-- A statement reads an agency's month.
create index accrual_agency on commissions.accrual (agency_id, earned_at) where agency_id is not null;
