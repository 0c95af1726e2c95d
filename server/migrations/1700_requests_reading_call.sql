-- An agent's look at a request says on which call and on whose word it was: proved by the caller's code, a caller who has
-- proved nothing, or no call at all.
alter table requests.reading add column call_id uuid;
alter table requests.reading add column reason text check (reason in ('proved', 'on_call', 'no_call'));
