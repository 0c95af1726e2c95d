-- What one representative worked and was asked in a week: shifts and offers of one person by their time.
create index shift_of_facilitator on dispatch.shift (facilitator_id, started_at);
create index offer_of_facilitator on dispatch.offer (facilitator_id, offered_at);
