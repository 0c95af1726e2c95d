-- An appeal may be spoken, or shown: its files, as an answer has them.
alter table standing.appeal add column file_ids uuid[] not null default '{}';
