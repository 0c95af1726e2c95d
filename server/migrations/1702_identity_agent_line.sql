-- The call that an agent has on the line, as the call centre wrote it down; what is opened is noted with it.
create table identity.agent_line (
  agent_id uuid primary key,
  call_id uuid not null,
  since timestamptz not null
);
-- Codes that agents sent to callers or typed wrong, within the hour that their cap counts.
create table identity.caller_try (
  agent_id uuid not null,
  phone text not null,
  what text not null check (what in ('sent', 'wrong')),
  at timestamptz not null
);
create index caller_try_agent on identity.caller_try (agent_id, at);
create index caller_try_phone on identity.caller_try (phone, at);
