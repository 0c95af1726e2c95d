-- Kept answers, a part a month. The key holds the time, so the database alone would take one command in two months: it is
-- kernel.begin_command that finds the first, in whatever part, behind a lock on actor and command.
select kernel.divide('kernel.command', 'arrived_at', 'actor, command_id, arrived_at');
-- Answers go with their month, so nothing looks for old ones by their time alone.
drop index kernel.command_arrived;
