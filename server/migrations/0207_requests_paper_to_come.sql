-- A second paper (number plates) comes by itself later: until it is home the request does not close.
alter table requests.request add column paper_to_come boolean not null default false;
