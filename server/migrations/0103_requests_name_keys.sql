-- Requests are found by a word of the name they are about, in either script.
create index if not exists request_subject_keys on requests.request using gin (kernel.name_keys(subject_name));
