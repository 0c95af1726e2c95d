-- The walk-in centre that an order was brought to, and whose papers the clerk saw there (sealed).
alter table requests.request add column centre_id text;
alter table requests.orders add column walk_in bytea;
create index request_centre on requests.request (centre_id, id desc) where centre_id is not null;
