-- A version that is published while the system runs has two people behind it: who wrote it does not publish it.
alter table catalogue.service_version add column authored_by text[];
alter table catalogue.service_version add constraint service_version_two_people check (authored_by is null or not (published_by = any(authored_by)));
