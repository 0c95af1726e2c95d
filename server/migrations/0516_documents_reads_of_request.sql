-- Who opened the papers of one request: asked by its person and by auditors, over all that was ever read.
create index file_read_request on documents.file_read (request_id, read_at desc, id desc);
