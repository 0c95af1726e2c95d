-- Where the refund of a request will go, for whoever comes to the door; what exactly is the payments' to know. A table of its own:
-- release 0.1.0 reads all columns of a request by statements that it has prepared, and one column more would stop each of them.
create table requests.refund_way (
  request_id uuid primary key,
  refund_to text not null check (refund_to in ('bank', 'wallet', 'door', 'centre'))
);
