-- What is kept of one person: what they were asked to rate, whatever became of it.
create index ask_of_account on ratings.ask (account_id);
