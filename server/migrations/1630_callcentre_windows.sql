-- A call-back is promised between two times of the desk's day. What was promised before had to be kept by its time.
alter table callcentre.callback add column promised_until timestamptz;
update callcentre.callback set promised_until = promised_at;
alter table callcentre.callback alter column promised_until set not null;
alter table callcentre.callback add check (promised_at <= promised_until);
drop index callcentre.callback_due;
create index callback_due on callcentre.callback (promised_until) where done_at is null;
