-- Lists and counts of what is open read the open requests alone, whatever has gathered before, and most of it from the
-- index. The board's counts: 8,000 open among 200,000, 98 ms before.
drop index requests.request_open;
create index request_open on requests.request (district_id, due_at) include (tehsil_id, id)
  where state not in ('closed', 'rejected', 'withdrawn', 'cancelled', 'failed', 'delivered');
-- The board's order: what is due first. A page is read from where it begins.
create index request_due on requests.request (coalesce(due_at, 'infinity'), id) include (due_at, district_id, tehsil_id)
  where state not in ('closed', 'rejected', 'withdrawn', 'cancelled', 'failed', 'delivered');
-- Open ones by where they lie and what they are of: an area event's, an office's, a service's.
create index request_living on requests.request (id)
  include (district_id, tehsil_id, office_id, department_id, service_id, service_version, case_id)
  where state not in ('closed', 'rejected', 'withdrawn', 'cancelled', 'failed');
-- A caller is sought among the open ones first: a name that many have had is found there in a page's time.
create index request_open_name on requests.request (lower(subject_name) text_pattern_ops)
  where state not in ('closed', 'rejected', 'withdrawn', 'cancelled', 'failed');
create index request_open_keys on requests.request using gin (kernel.name_keys(subject_name))
  where state not in ('closed', 'rejected', 'withdrawn', 'cancelled', 'failed');
-- The turn that runs on: nearly every open request's, and no ended one's.
create index span_running on requests.span (request_id) include (from_at, party) where to_at is null;
