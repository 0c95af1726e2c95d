-- Who asked for codes lately, a part a day.
select kernel.divide('identity.code_request', 'at', null);
