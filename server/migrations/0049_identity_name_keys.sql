-- People are found by a word of their name in either script, and by its beginning in Urdu.
create index if not exists person_name_keys on identity.person using gin (kernel.name_keys(name || ' ' || name_ur));
create index if not exists person_name_ur on identity.person (name_ur text_pattern_ops);
