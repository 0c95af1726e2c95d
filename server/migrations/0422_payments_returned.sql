-- A line whose money went back when the request ended, and was paid out before it was opened again: it is owed anew.
alter table payments.paid_line drop constraint paid_line_spent_check;
alter table payments.paid_line add constraint paid_line_spent_check check (spent in ('psid', 'counter', 'third_party', 'fee_due', 'returned'));
