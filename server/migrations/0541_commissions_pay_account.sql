-- Which account a payout was sent to, fixed when it is sent: the id of the change, or the payee's own for the account of their admission.
-- Null where no account is on file: an agency, and payouts from before there was a change.
alter table commissions.payout add column account_id uuid;
