-- What was announced, and which reactions have run, a part a month: both by the event's id, which begins with its time, so that
-- a reaction is still once, and its job looks for its event in one part.
select kernel.divide('kernel.event', 'id', 'id');
create index event_seq on kernel.event (seq);
select kernel.divide('kernel.reaction_done', 'event_id', 'event_id, reaction');
