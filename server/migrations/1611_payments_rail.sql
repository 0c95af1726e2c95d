-- A rail is a connection now. The table where release 0.1.0 looks for one, and where nobody could enter any, stays until no
-- process of that release runs: so there is nothing to do here.
select 1;
