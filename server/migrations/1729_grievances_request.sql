-- What else was complained about one request.
create index grievance_request on grievances.grievance (request_id) where request_id is not null;
