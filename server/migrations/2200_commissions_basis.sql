-- Why a line of pay is what it is, written down when it was earned: rules, shares and holds change, and what was paid by them
-- must not be told by those of a later day. Null in lines that are older than these columns.
alter table commissions.accrual
  -- Which of the rule's rates: a leg of its own, a further one at the same stop, or the call-out.
  add column rate text check (rate in ('whole', 'further', 'call_out')),
  -- What the rule said that day.
  add column rule_paisa bigint,
  add column rule_further_paisa bigint,
  add column share_basis_points integer,
  add column hold_days integer;
