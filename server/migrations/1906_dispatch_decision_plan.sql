-- By which plan somebody was asked first, so that the choice can be made again with its input and seed.
alter table dispatch.decision add column plan_id uuid;
-- Visits of a place that were given to somebody, the newest first: what others of the place ask about.
create index visit_given on dispatch.visit (tehsil_id, assigned_at desc) where assigned_at is not null;
