-- What needs two people need not move money: a month that is closed has no sum.
alter table payments.held_act drop constraint held_act_amount_paisa_check;
alter table payments.held_act add constraint held_act_amount_paisa_check check (amount_paisa >= 0);
