-- When the second factor was last shown in a session, and how often a wrong one was since.
alter table identity.session add column proved_at timestamptz;
alter table identity.session add column proof_tries int not null default 0;
