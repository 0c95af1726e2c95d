-- Positions, a part a day: they are forgotten with their day, so nothing looks for old ones by their time alone.
select kernel.divide('tracking.fix', 'at', 'facilitator_id, at');
drop index tracking.fix_at;
