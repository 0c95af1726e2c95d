-- Walk-in centres: who waits, at which counter they are served, and how each ticket ended.
create schema centres;

create table centres.day (
  centre_id text not null,
  day date not null,
  last_no integer not null,
  primary key (centre_id, day)
);

create table centres.ticket (
  id uuid primary key,
  centre_id text not null,
  day date not null,
  no integer not null,
  purpose text not null check (purpose in ('order', 'collect', 'question', 'complaint')),
  priority boolean not null,
  -- For the text messages of this ticket; forgotten when the day is over.
  phone text,
  language text not null,
  state text not null check (state in ('waiting', 'called', 'serving', 'done', 'no_show')),
  -- In the order of being called: a priority ticket counts as drawn some minutes earlier.
  turn_at timestamptz not null,
  counter integer,
  wanted_counter integer,
  request_id uuid,
  issued_by text not null,
  issued_at timestamptz not null,
  called_at timestamptz,
  served_at timestamptz,
  ended_at timestamptz,
  served_by text,
  version integer not null default 1,
  unique (centre_id, day, no),
  check ((state in ('called', 'serving')) <= (counter is not null))
);
create index ticket_waiting on centres.ticket (centre_id, turn_at) where state = 'waiting';
create unique index ticket_counter on centres.ticket (centre_id, counter) where state in ('called', 'serving');
