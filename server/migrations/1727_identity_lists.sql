-- The desks' people among all accounts, and whose account a person's is: of 49,000 accounts every one was read.
create index account_staff on identity.account (id) where kind = 'staff';
create index account_person on identity.account (person_id);
