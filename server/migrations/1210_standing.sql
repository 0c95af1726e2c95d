-- How facilitators come in and are judged: applications, checks, training, quizzes; proceedings, notices, answers,
-- decisions, appeals; what lies on whom; and the account their pay goes to.
create schema standing;

create table standing.application (
  -- The account's id, which becomes the facilitator's.
  applicant_id uuid primary key,
  person_id uuid not null,
  state text not null check (state in
    ('open', 'vetting', 'training', 'approval', 'approved', 'admitted', 'refused', 'appealed', 'withdrawn')),
  -- Counts how often somebody applied; checks belong to a round.
  round integer not null default 1,
  tehsil_id text not null,
  district_id text not null,
  -- Name, identity number, account number and the rest, sealed; the number and the account are found by keyed hash.
  sealed bytea not null,
  identifier_index bytea not null,
  iban_index bytea not null,
  asked_again text not null default '',
  submitted_at timestamptz,
  refused_code text,
  refused_words bytea,
  refused_by text,
  refused_at timestamptz,
  reapply_from timestamptz,
  appeal_words bytea,
  appealed_at timestamptz,
  appeal_answer bytea,
  appeal_by text,
  approved_by text,
  approved_reason text,
  approved_at timestamptz,
  admitted_at timestamptz,
  made_at timestamptz not null,
  check (state not in ('approved', 'admitted') or approved_by is not null),
  check (state <> 'refused' or (refused_by is not null and reapply_from is not null))
);
create index application_state on standing.application (state, submitted_at);
create index application_identifier on standing.application (identifier_index);
create index application_iban on standing.application (iban_index);

-- The current word on each required paper; every decision on it stays in check_decision.
create table standing.paper_check (
  applicant_id uuid not null references standing.application,
  requirement_id text not null,
  state text not null check (state in ('missing', 'waiting', 'passed', 'failed')),
  reason text not null default '',
  decided_by text,
  decided_at timestamptz,
  valid_until date,
  -- A renewal waits beside the certificate that still holds.
  renewal text not null default 'none' check (renewal in ('none', 'due', 'waiting', 'lapsed')),
  handed_in_at timestamptz,
  primary key (applicant_id, requirement_id),
  check (state not in ('passed', 'failed') or decided_by is not null)
);
create index paper_check_renewal on standing.paper_check (renewal) where renewal = 'waiting';

create table standing.check_decision (
  id bigint generated always as identity primary key,
  applicant_id uuid not null references standing.application,
  round integer not null,
  requirement_id text not null,
  verdict text not null check (verdict in ('passed', 'again')),
  reason text not null check (reason <> ''),
  by text not null,
  valid_until date,
  at timestamptz not null
);
create index check_decision_applicant on standing.check_decision (applicant_id, id);

-- Also of facilitators who came in before there were applications, when they are sent back to training.
create table standing.module_read (
  applicant_id uuid not null,
  module_id text not null,
  at timestamptz not null,
  primary key (applicant_id, module_id)
);

create table standing.quiz (
  id uuid primary key,
  applicant_id uuid not null,
  seed text not null,
  drawn jsonb not null,
  begun_at timestamptz not null,
  answered_at timestamptz,
  right_count integer,
  passed boolean,
  -- Tries before this are of an earlier round or retraining.
  series integer not null
);
create index quiz_applicant on standing.quiz (applicant_id, begun_at);
-- One sheet at a time: beginning again gives the same.
create unique index quiz_open on standing.quiz (applicant_id) where answered_at is null;

-- Due process. The same steps stand in domain/standing; a test compares the two.
create table standing.step (
  from_state text not null,
  to_state text not null,
  primary key (from_state, to_state)
);
insert into standing.step (from_state, to_state) values
  ('review', 'noticed'), ('review', 'dismissed'),
  ('noticed', 'answered'), ('noticed', 'unanswered'), ('noticed', 'dismissed'),
  ('answered', 'decided'), ('answered', 'dismissed'),
  ('unanswered', 'answered'), ('unanswered', 'unanswered'), ('unanswered', 'decided'), ('unanswered', 'dismissed'),
  ('decided', 'appealed'), ('decided', 'final'),
  ('appealed', 'upheld'), ('appealed', 'overturned');

create table standing.proceeding (
  id uuid primary key,
  facilitator_id uuid not null,
  -- Whoever serves tehsils and no whole district judges in them too. Null in the earliest: those stay with the district.
  tehsil_id text,
  district_id text not null,
  state text not null check (state in ('review', 'noticed', 'answered', 'unanswered', 'decided', 'appealed', 'dismissed',
    'final', 'upheld', 'overturned')),
  origin text not null check (origin in ('low_rating', 'extra_money', 'grievance', 'hand', 'protective')),
  ground bytea not null,
  facts jsonb not null default '{}',
  -- Who complains: whoever opened it by hand, or the grievance's own people.
  complainants text[] not null default '{}',
  opened_by text not null,
  opened_at timestamptz not null,
  protective boolean not null default false,
  review_due_at timestamptz,
  pause_reviewed_by text,
  pause_reviewed_at timestamptz,
  -- Why a pause was kept or lifted, and why a matter was dropped: sealed, and read by whom it is about.
  pause_kept boolean,
  pause_words bytea,
  dismissed_by text,
  dismissed_words bytea,
  ended_at timestamptz
);
-- Nobody faces the same reproach twice at a time; each upheld complaint is a reproach of its own.
create unique index proceeding_one_open on standing.proceeding (facilitator_id, origin, coalesce(facts ->> 'grievanceId', ''))
  where state in ('review', 'noticed', 'answered', 'unanswered');
create index proceeding_state on standing.proceeding (state, opened_at);
create index proceeding_facilitator on standing.proceeding (facilitator_id, opened_at desc);

create table standing.notice (
  proceeding_id uuid primary key references standing.proceeding,
  -- Words and evidence as they were served; the hash is over the text before it was sealed.
  sealed bytea not null,
  hash text not null check (length(hash) = 64),
  file_ids uuid[] not null default '{}',
  served_by text not null,
  served_at timestamptz not null,
  answer_due_at timestamptz not null check (answer_due_at > served_at),
  read_at timestamptz
);

create table standing.answer (
  proceeding_id uuid primary key references standing.notice,
  sealed bytea not null,
  file_ids uuid[] not null default '{}',
  at timestamptz not null
);

create table standing.decision (
  id uuid primary key,
  -- A decision has a notice before it: the reference holds it.
  proceeding_id uuid not null unique references standing.notice,
  facilitator_id uuid not null,
  outcome text not null check (outcome in ('no_action', 'retraining', 'warning', 'pause', 'suspension', 'ending')),
  reason bytea not null,
  until timestamptz,
  by text not null check (by like 'staff:%'),
  at timestamptz not null,
  appeal_due_at timestamptz not null,
  overturned_at timestamptz
);

create table standing.appeal (
  proceeding_id uuid primary key references standing.decision (proceeding_id),
  sealed bytea not null,
  -- An appeal may be spoken, or shown: its files, as an answer has them.
  file_ids uuid[] not null default '{}',
  at timestamptz not null,
  due_at timestamptz not null,
  verdict text check (verdict in ('upheld', 'overturned')),
  reason bytea,
  by text check (by like 'staff:%'),
  decided_at timestamptz,
  check ((verdict is null) = (by is null))
);

-- What lies on a facilitator; each ends by itself.
create table standing.hold (
  id uuid primary key,
  facilitator_id uuid not null,
  kind text not null check (kind in ('suspension', 'protective', 'pause', 'retraining', 'certificate', 'warning')),
  decision_id uuid references standing.decision,
  proceeding_id uuid references standing.proceeding,
  requirement_id text,
  since timestamptz not null,
  until timestamptz,
  ended_at timestamptz,
  ended_why text,
  -- What punishes rests on a decision; what protects on a proceeding; a paper that lapsed on that paper.
  check (kind not in ('suspension', 'pause', 'retraining', 'warning') or decision_id is not null),
  check (kind <> 'protective' or proceeding_id is not null),
  check (kind <> 'certificate' or requirement_id is not null)
);
create index hold_open on standing.hold (facilitator_id) where ended_at is null;
create unique index hold_certificate on standing.hold (facilitator_id, requirement_id) where ended_at is null and kind = 'certificate';

create table standing.pay_hold (
  facilitator_id uuid not null,
  proceeding_id uuid not null references standing.proceeding,
  since timestamptz not null,
  ended_at timestamptz,
  primary key (facilitator_id, proceeding_id)
);
create index pay_hold_open on standing.pay_hold (facilitator_id) where ended_at is null;

-- A facilitator asks that pay go to another account of theirs. Pay goes on to the old one until staff have vetted the new
-- one and its day has come; the account of the admission stays in the application, and every later one is a row here.
create table standing.account_change (
  id uuid primary key,
  facilitator_id uuid not null,
  district_id text not null,
  tehsil_id text not null,
  state text not null check (state in ('waiting', 'approved', 'refused', 'stopped')),
  -- The account, with the facilitator's own key as at the admission; found by keyed hash.
  sealed bytea not null,
  iban_index bytea not null,
  -- Confirmed by the silent code, or soon after it was typed elsewhere: to whoever holds the phone it waits like any other,
  -- and pay never goes there.
  forced boolean not null default false,
  asked_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  reason bytea,
  pays_from timestamptz,
  stopped_at timestamptz,
  check (state <> 'approved'
    or (decided_by is not null and decided_at is not null and reason is not null and pays_from > decided_at)),
  check (state <> 'refused' or (decided_by is not null and decided_at is not null and reason is not null)),
  check (state <> 'stopped' or stopped_at is not null),
  check (not forced or state <> 'approved')
);
-- Of two phones that ask at once one asks.
create unique index account_change_waiting on standing.account_change (facilitator_id) where state = 'waiting';
create index account_change_facilitator on standing.account_change (facilitator_id, asked_at desc);
create index account_change_iban on standing.account_change (iban_index);
create index account_change_open on standing.account_change (asked_at, id) where state in ('waiting', 'approved');
