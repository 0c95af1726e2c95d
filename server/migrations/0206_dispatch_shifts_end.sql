-- A shift ends by itself at the time its facilitator named, or with the day's visiting hours.
alter table dispatch.shift add column planned_end timestamptz;
update dispatch.shift set planned_end = started_at + interval '10 hours';
alter table dispatch.shift alter column planned_end set not null;
insert into kernel.timer (kind, key, due_at) select 'shift.ends', id::text, planned_end from dispatch.shift where ended_at is null on conflict do nothing;
