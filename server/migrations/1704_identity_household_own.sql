-- Somebody with an account of their own was taken into a household as a child, by another's word: they are out of it.
update identity.household_member m set left_at = coalesce(m.confirmed_at, now())
  where not m.adult and m.left_at is null
    and exists (select 1 from identity.account a where a.person_id = m.person_id and a.kind = 'citizen');
