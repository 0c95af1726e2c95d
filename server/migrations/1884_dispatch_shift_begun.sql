-- How a week's work was shared out is read by when shifts began; in a year a province has a million of them.
create index shift_begun on dispatch.shift (started_at);
