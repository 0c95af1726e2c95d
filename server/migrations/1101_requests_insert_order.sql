-- A booking in one statement: order, requests, parties, first history rows and turns.
create function requests.insert_order(o jsonb, rs jsonb, ps jsonb, at timestamptz, actor text, via text) returns integer
language plpgsql as $$
declare made integer;
begin
  insert into requests.orders (id, account_id, person_id, contact_phone, language, channel, ordered_by, discreet, safe_hours,
    pay_with, manner, tehsil_id, district_id, pin_lat, pin_lon, private, skills, slot_id, slot_starts_at, slot_ends_at,
    earliest_offered, made_at)
  select x.id, x.account_id, x.person_id, x.contact_phone, x.language, via, x.ordered_by, x.discreet, x.safe_hours,
    x.pay_with, x.manner, x.tehsil_id, x.district_id, x.pin_lat, x.pin_lon, decode(x.private, 'base64'), x.skills, x.slot_id,
    x.slot_starts_at, x.slot_ends_at, x.earliest_offered, insert_order.at
  from jsonb_to_record(o) as x(id uuid, account_id uuid, person_id uuid, contact_phone text, language text, ordered_by text,
    discreet boolean, safe_hours text, pay_with text, manner text, tehsil_id text, district_id text, pin_lat float8,
    pin_lon float8, private text, skills text[], slot_id uuid, slot_starts_at timestamptz, slot_ends_at timestamptz,
    earliest_offered timestamptz)
  on conflict (id) do nothing;
  get diagnostics made = row_count;
  if made = 0 then return 0; end if;
  insert into requests.request (id, order_id, tracking_no, service_id, service_version, case_id, mode, state, state_since,
    tehsil_id, district_id, office_id, department_id, subject_name, subject_person_id, private, quote, due_at, owed_paisa,
    paid, papers_ready, proof_ready, made_at, updated_at)
  select r.id, (o->>'id')::uuid, r.tracking_no, r.service_id, r.service_version, r.case_id, r.mode, r.state, insert_order.at,
    r.tehsil_id, r.district_id, r.office_id, r.department_id, r.subject_name, r.subject_person_id,
    decode(r.private, 'base64'), r.quote, r.due_at, r.owed_paisa, r.owed_paisa = 0, r.papers_ready, r.proof_ready,
    insert_order.at, insert_order.at
  from jsonb_to_recordset(rs) as r(id uuid, tracking_no text, service_id text, service_version integer, case_id text,
    mode text, state text, tehsil_id text, district_id text, office_id text, department_id text, subject_name text,
    subject_person_id uuid, private text, quote jsonb, due_at timestamptz, owed_paisa bigint, papers_ready boolean,
    proof_ready boolean);
  insert into requests.change (request_id, at, kind, action, from_state, to_state, actor, channel)
  select r.id, insert_order.at, 'state', c.action, c."from", c."to", insert_order.actor, via
  from jsonb_to_recordset(rs) as r(id uuid, changes jsonb),
    jsonb_to_recordset(r.changes) as c(action text, "from" text, "to" text);
  insert into requests.span (request_id, from_at, to_at, party)
  select r.id, t.from_at, t.to_at, t.party
  from jsonb_to_recordset(rs) as r(id uuid, turns jsonb),
    jsonb_to_recordset(r.turns) as t(from_at timestamptz, to_at timestamptz, party text);
  if jsonb_array_length(ps) > 0 then
    insert into requests.party (id, request_id, role, label, name, phone, district_id, private)
    select p.id, p.request_id, p.role, p.label, p.name, p.phone, p.district_id, decode(p.private, 'base64')
    from jsonb_to_recordset(ps)
      as p(id uuid, request_id uuid, role text, label text, name text, phone text, district_id text, private text);
  end if;
  return 1;
end $$;
