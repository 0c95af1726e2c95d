-- Filings of which something is still awaited, the newest first: nearly all that ever were are over.
create index filing_open on departments.filing (application_id) where state <> 'over';
