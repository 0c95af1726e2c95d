-- How facilitators come in and are judged: applications, checks, training, quizzes; proceedings, notices, answers, decisions, appeals; what lies on whom.
create schema standing;

create table standing.application (
  -- The account's id, which becomes the facilitator's.
  applicant_id uuid primary key,
  person_id uuid not null,
  state text not null check (state in ('open', 'vetting', 'training', 'approval', 'approved', 'admitted', 'refused', 'appealed', 'withdrawn')),
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
  ('review', 'noticed'), ('review', 'dismissed'), ('noticed', 'answered'), ('noticed', 'unanswered'), ('noticed', 'dismissed'), ('answered', 'decided'), ('answered', 'dismissed'),
  ('unanswered', 'answered'), ('unanswered', 'unanswered'), ('unanswered', 'decided'), ('unanswered', 'dismissed'), ('decided', 'appealed'), ('decided', 'final'), ('appealed', 'upheld'), ('appealed', 'overturned');

create table standing.proceeding (
  id uuid primary key,
  facilitator_id uuid not null,
  district_id text not null,
  state text not null check (state in ('review', 'noticed', 'answered', 'unanswered', 'decided', 'appealed', 'dismissed', 'final', 'upheld', 'overturned')),
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
  ended_at timestamptz
);
-- Nobody faces the same reproach twice at a time.
create unique index proceeding_one_open on standing.proceeding (facilitator_id, origin) where state in ('review', 'noticed', 'answered', 'unanswered');
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

create function standing.guard_step() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and not exists (select 1 from standing.step where from_state = old.state and to_state = new.state) then
    raise exception 'a proceeding does not go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if new.facilitator_id <> old.facilitator_id or new.origin <> old.origin or new.opened_by <> old.opened_by then
    raise exception 'who is judged, by whom it was opened and why does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard_step before update on standing.proceeding for each row execute function standing.guard_step();

create function standing.guard_begin() returns trigger language plpgsql as $$
begin
  if new.state <> 'review' then
    raise exception 'a proceeding begins as a review' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_begin before insert on standing.proceeding for each row execute function standing.guard_begin();

-- A decision after the notice, and after the answer or the days for it.
create function standing.guard_decision() returns trigger language plpgsql as $$
declare
  due timestamptz;
  present text;
begin
  select n.answer_due_at, p.state into due, present from standing.notice n join standing.proceeding p on p.id = n.proceeding_id where n.proceeding_id = new.proceeding_id;
  if due is null then
    raise exception 'no decision without a notice' using errcode = 'check_violation';
  end if;
  if present not in ('answered', 'unanswered') then
    raise exception 'no decision in state %', present using errcode = 'check_violation';
  end if;
  if new.at < due and not exists (select 1 from standing.answer a where a.proceeding_id = new.proceeding_id) then
    raise exception 'no decision before the answer or its days' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_decision before insert on standing.decision for each row execute function standing.guard_decision();

-- What was served, answered and decided stays as it was; a receipt of reading and an overturning are added once.
create function standing.guard_frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'notice' then
    if to_jsonb(old) - 'read_at' = to_jsonb(new) - 'read_at' and old.read_at is null then return new; end if;
  elsif tg_op = 'UPDATE' and tg_table_name = 'decision' then
    if to_jsonb(old) - 'overturned_at' = to_jsonb(new) - 'overturned_at' and old.overturned_at is null then return new; end if;
  end if;
  raise exception '% is frozen', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger frozen before update or delete on standing.notice for each row execute function standing.guard_frozen();
create trigger frozen before update or delete on standing.answer for each row execute function standing.guard_frozen();
create trigger frozen before update or delete on standing.decision for each row execute function standing.guard_frozen();
create trigger frozen before update or delete on standing.check_decision for each row execute function standing.guard_frozen();
