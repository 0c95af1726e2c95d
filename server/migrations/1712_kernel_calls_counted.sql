-- How often each key was counted, by minute and process: what processes tell each other of allowances. Unlogged: it costs no
-- disk's wait and no second machine's word, and a database that died has forgotten a minute of counting.
create unlogged table kernel.calls_counted (
  -- A keyed hash: neither addresses nor sessions nor numbers stand here.
  key text not null,
  minute integer not null,
  process uuid not null,
  used integer not null check (used > 0),
  primary key (key, minute, process)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
create index calls_counted_minute on kernel.calls_counted (minute);
