-- What the figures count, once a night over all that ever happened: ends of requests by request, and complaints. Few of all events.
create index event_ended on kernel.event ((payload->>'requestId')) where type in ('request.delivered', 'request.closed', 'request.rejected', 'request.withdrawn', 'request.cancelled', 'request.failed');
create index event_grievance on kernel.event (seq) where type in ('grievance.opened', 'grievance.kind_changed', 'grievance.climbed', 'grievance.decided', 'grievance.ended');
