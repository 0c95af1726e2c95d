alter table requests.request add column forgotten_at timestamptz;
create index request_to_forget on requests.request (state_since) where forgotten_at is null and state in ('closed', 'rejected', 'withdrawn', 'cancelled', 'failed');
