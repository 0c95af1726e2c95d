-- Who looked at which request, a part a month: by the quarter of an hour, which is in the primary key already.
select kernel.divide('requests.reading', 'quarter', 'request_id, reader, part, quarter');
