-- Events whose reason somebody typed: few, and found by their request when the person is forgotten.
create index event_typed on kernel.event ((payload->>'requestId')) where payload->>'reason' !~ '^[a-z_]+$';
