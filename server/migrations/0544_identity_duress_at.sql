-- When somebody last called for help by the silent code: what they confirm in the hours after it is not of their own will.
alter table identity.account add column duress_at timestamptz;
