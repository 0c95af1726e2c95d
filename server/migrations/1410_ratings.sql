-- Ratings: who may rate which visit until when, what each side said, what is seen of it, and the score that follows.
create schema ratings;

create table ratings.ask (
  visit_id uuid primary key,
  request_id uuid not null,
  facilitator_id uuid not null,
  account_id uuid not null,
  -- Keyed hashes of the numbers that may answer by text message.
  phones bytea[] not null,
  service_id text not null,
  district_id text not null,
  tone text not null,
  -- waiting: not proven yet, or a time of mourning; open; closed: revealed, nothing changes any more.
  state text not null check (state in ('waiting', 'open', 'closed')),
  completed_at timestamptz not null,
  asked_at timestamptz,
  until timestamptz,
  revealed_at timestamptz,
  extra_money_at timestamptz
);
create index ask_account on ratings.ask (account_id, asked_at desc) where state = 'open';
create index ask_facilitator on ratings.ask (facilitator_id, asked_at desc);
create index ask_phones on ratings.ask using gin (phones);

create table ratings.rating (
  visit_id uuid not null references ratings.ask,
  side text not null check (side in ('citizen', 'facilitator')),
  stars smallint check (stars between 1 and 5),
  asked_extra boolean,
  came_in_person boolean,
  on_time boolean,
  department_stars smallint check (department_stars between 1 and 5),
  flags text[] not null default '{}',
  -- Sealed; citizens only.
  comment bytea,
  credibility numeric not null default 1 check (credibility in (0, 0.5, 1)),
  pair_ordinal integer not null default 1 check (pair_ordinal >= 1),
  by text not null,
  channel text not null,
  at timestamptz not null,
  primary key (visit_id, side),
  check ((side = 'citizen') = (stars is not null)),
  check (side = 'citizen' or comment is null)
);

-- Sums of revealed stars by service and district: the mean that few ratings are drawn to.
create table ratings.mean (
  service_id text not null,
  district_id text not null,
  count bigint not null,
  stars bigint not null,
  primary key (service_id, district_id)
);

create table ratings.score (
  facilitator_id uuid primary key,
  rating double precision not null,
  lower double precision not null,
  upper double precision not null,
  effective double precision not null,
  count integer not null,
  extra_yes integer not null,
  extra_of integer not null,
  review boolean not null,
  investigate boolean not null,
  at timestamptz not null
);

-- Comments as others may read them: in batches, shuffled, without a time or a visit.
create table ratings.comment (
  facilitator_id uuid not null,
  batch integer not null,
  place integer not null,
  words bytea not null,
  primary key (facilitator_id, batch, place)
);
create table ratings.comment_taken (
  visit_id uuid primary key,
  batch integer not null
);
