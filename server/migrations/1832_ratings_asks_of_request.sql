-- What of one request is sealed is found by the request.
create index ask_request on ratings.ask (request_id);
