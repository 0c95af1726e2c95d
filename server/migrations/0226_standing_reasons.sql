-- Why a matter was dropped, and why a pause was kept or lifted: sealed, and read by whom it is about. They stood in the audit trail in plain words.
alter table standing.proceeding add column dismissed_by text, add column dismissed_words bytea, add column pause_words bytea, add column pause_kept boolean;
