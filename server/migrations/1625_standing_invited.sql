-- Whom a desk asked to apply as a facilitator, and in which tehsil: their form begins with it. Nothing is vetted by it.
create table standing.invited (
  applicant_id uuid primary key,
  tehsil_id text not null,
  district_id text not null,
  vehicle text not null default '',
  invited_by text not null,
  invited_at timestamptz not null
);
