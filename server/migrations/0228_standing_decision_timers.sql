-- Matters that were heard before there was a day for the decision get one now: so many days from the answer, or from the end of the days for one.
insert into kernel.timer (kind, key, due_at)
select 'standing.decision_due', p.id::text, coalesce(a.at, n.answer_due_at) + interval '14 days'
from standing.proceeding p join standing.notice n on n.proceeding_id = p.id left join standing.answer a on a.proceeding_id = p.id
where p.state in ('answered', 'unanswered') on conflict do nothing;
