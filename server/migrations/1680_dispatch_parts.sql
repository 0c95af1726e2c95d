-- Why somebody was asked for a visit, a part a month: by the id, which begins with its time.
select kernel.divide('dispatch.decision', 'id', 'id');
