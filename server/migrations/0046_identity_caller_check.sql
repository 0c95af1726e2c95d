-- A caller has read the code that came to their number to this agent: for some minutes the agent speaks for that account.
create table identity.caller_check (
  agent_id uuid not null,
  account_id uuid not null references identity.account,
  checked_at timestamptz not null,
  until timestamptz not null,
  primary key (agent_id, account_id)
);
