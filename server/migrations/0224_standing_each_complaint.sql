-- Each upheld complaint is a reproach of its own: a second one while the first is under review was lost.
drop index standing.proceeding_one_open;
create unique index proceeding_one_open on standing.proceeding (facilitator_id, origin, coalesce(facts ->> 'grievanceId', '')) where state in ('review', 'noticed', 'answered', 'unanswered');
