-- What has to reach somebody by every way at once is a message a way.
alter table notifications.message add column only_channel text check (only_channel in ('push', 'text', 'email'));
