-- Made-up people of the demo whom no robot moves: whoever looks works as them.
alter table identity.account add column by_hand boolean not null default false;
