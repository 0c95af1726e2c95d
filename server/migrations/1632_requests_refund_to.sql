-- Where its refund will go, for whoever comes to the door; what exactly is the payments' to know.
alter table requests.request add column refund_to text check (refund_to in ('bank', 'wallet', 'door', 'centre'));
