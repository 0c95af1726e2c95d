-- What of one request is sealed is found by the request.
create index answer_request on departments.answer (request_id);
-- A document that waits is sealed with the key of its filing's request: without its filing nobody knew which key that is.
alter table departments.arrival add constraint arrival_filing foreign key (application_id) references departments.filing (application_id);
