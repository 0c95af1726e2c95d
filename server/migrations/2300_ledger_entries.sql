-- What an auditor asks for is rare among all entries: each question reads the few rows that it is about.
create index journal_reversal on ledger.journal (id) where reverses is not null;
create index journal_late on ledger.journal (id) where posted_at - effective_at > interval '86400 seconds';
create index journal_by_hand on ledger.journal (id) where starts_with(actor, 'staff:');
