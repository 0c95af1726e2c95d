-- How often a representative's phone was reported as lost, and when last: the part of a phone's key that is held here is
-- made with the count, so that what an earlier count sealed is opened by nobody any more.
alter table identity.account add column phones_cut integer not null default 0;
alter table identity.account add column phones_cut_at timestamptz;
