-- An account to be paid to is asked for like a cash limit; the account itself is kept where payees are.
alter table centres.change drop constraint change_kind_check;
alter table centres.change add constraint change_kind_check
  check (kind in ('make', 'details', 'money', 'account', 'close'));
