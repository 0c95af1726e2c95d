-- A code to sign in is good in the browser that asked for it: another's wrong guesses are counted against their own code. Who signed
-- in from a browser before is known there, and what strangers ask for in their name is counted apart from them. What was open in
-- identity.login_code is asked for anew; other codes stay there.
create table identity.sign_in_code (
  phone text not null,
  app text not null,
  browser_index bytea not null,
  code_index bytea not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  sends integer not null default 1,
  language text not null,
  primary key (phone, app, browser_index)
);
create index sign_in_code_expires on identity.sign_in_code (expires_at);

alter table identity.code_request add column browser_index bytea not null default '\x';
alter table identity.code_request add column known boolean not null default false;
create index code_request_at on identity.code_request (at);

create table identity.known_browser (
  account_id uuid not null references identity.account,
  browser_index bytea not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (account_id, browser_index)
);
create index known_browser_last on identity.known_browser (last_at);

-- Wrong codes of the last hours, by the network they came from and the number they were meant for; both as keyed hash.
create table identity.wrong_code (
  network_index bytea not null,
  phone_index bytea not null,
  at timestamptz not null
);
create index wrong_code_network on identity.wrong_code (network_index, at);
create index wrong_code_at on identity.wrong_code (at);
