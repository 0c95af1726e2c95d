-- What is kept of one person: their calls.
create index call_phone on callcentre.call (phone, at);
