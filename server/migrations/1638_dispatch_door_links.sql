-- The household's own link to who is coming stands in the text; it is nobody else who follows the visit.
alter table dispatch.trip_link add column for_door boolean not null default false;
