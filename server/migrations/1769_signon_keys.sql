-- A provider's keys, as they were read: what it tells us of by itself is proved by them while nobody asks it.
alter table signon.provider add column keys jsonb not null default '{"keys": []}';
