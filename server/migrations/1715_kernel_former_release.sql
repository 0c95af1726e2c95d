-- Processes of release 0.1.0 run beside those of this one for a while (docs/decisions/0116). Ours say so on each of their
-- connections, theirs say nothing: by that a trigger fills in what they do not know of. It all goes with the release after
-- the next.
create function kernel.of_former_release() returns boolean language sql stable as $$
  select coalesce(current_setting('app.release', true), '') = ''
$$;

-- Names by which that release asks, where a development database took them away (1611 and 1616 once did).
create table if not exists payments.rail (
  name text primary key,
  url text not null,
  sealed_secret bytea not null
);
create schema if not exists agencies;
create or replace view agencies.planned_shift as
  select id, agency_id, facilitator_id, tehsil_id, starts_at, ends_at, by, made_at, dropped_at from workforce.planned_shift;

-- And a column of a request that it does not expect there (1632 once added it).
create table if not exists requests.refund_way (
  request_id uuid primary key,
  refund_to text not null check (refund_to in ('bank', 'wallet', 'door', 'centre'))
);
do $$
begin
  if exists (select from pg_attribute where attrelid = 'requests.request'::regclass and attname = 'refund_to' and not attisdropped) then
    insert into requests.refund_way (request_id, refund_to) select id, refund_to from requests.request where refund_to is not null;
    alter table requests.request drop column refund_to;
  end if;
end $$;
