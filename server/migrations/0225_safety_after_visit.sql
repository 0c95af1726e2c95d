-- A citizen's call counts for a while after the visit: visits that have ended are looked up as well.
drop index safety.visit_now_requests;
create index visit_now_requests on safety.visit_now using gin (request_ids);
