-- A copy of ours that is checked asks for every document that was issued for its request, those among them that were replaced.
create index issued_file_request on documents.issued_file (request_id, issued_at);
