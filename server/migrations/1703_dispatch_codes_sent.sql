-- When an agent last had a visit's codes sent to the household again.
alter table dispatch.visit add column codes_sent_at timestamptz;
