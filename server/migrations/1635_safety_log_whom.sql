-- To whom an alarm was handed over: the log says who had it when.
alter table safety.alert_log add column whom text;
