-- The bones of a name, the same whether it is written in Urdu or in Latin letters: what the two scripts spell each in its
-- own way (vowels, w and y, doubled letters, an h at the end) is left out, and letters of one sound count as one. One key
-- a word.
create function kernel.name_keys(name text) returns text[] language sql immutable parallel safe strict
return (
  select coalesce(array_agg(distinct key), '{}') from (
    select regexp_replace(regexp_replace(translate(
        regexp_replace(replace(replace(replace(replace(word, 'sh', 'ش'), 'ch', 'چ'), 'kh', 'خ'), 'gh', 'غ'),
          '([tdbpjzr])h', '\1', 'g'),
        'qcxثسصذضظژطٹتدڈرڑنںقکكگجفلمبپحہهةۃ' || 'aeiouywvاآأإعءئیيىےوؤۂھ''’ًٌٍَُِّْٰ',
        'kkkssszzzztttddrrnnkkkgjflmbphhhhh'),
      '(.)\1+', '\1', 'g'), '(.)h$', '\1') as key
    from regexp_split_to_table(lower(name), '[\s.,\-–/]+') as word) keys
  where key <> ''
);
