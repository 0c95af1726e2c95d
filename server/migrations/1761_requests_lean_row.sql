-- Lists read the row of a request, and each of its twenty changes writes it anew: what is sealed in it and its quote were four fifths of
-- it. They lie beside the row now, in the table that PostgreSQL keeps for long values, which a change of the row leaves alone and only who
-- reads one request opens. Nothing older code reads is another. A row that is there already follows with its next change.
-- See docs/decisions/0142.
alter table requests.request alter column private set storage external;
alter table requests.request set (toast_tuple_target = 512, fillfactor = 80);
