import type pg from 'pg'

const YEAR_MS = 365 * 86_400_000
/** What the first eight digits of an id that tells its time count: a copy's ids are as much older as its times. */
const TICK_MS = 65_536
const STRIDE = 1_000_000
export const HOME_EACH = 4
export const CREW_EACH = 25

/** How often a played city is copied, and how whole. */
export interface Growth {
  copies: number
  /** The newest copies, whose requests are still under way. */
  underWay: number
  /** One copy in so many has all of its history. */
  wholeEach: number
}

/** What every copy's values are reckoned by: other ids, numbers, telephones and names, and how long ago. */
export async function makeFunctions(db: pg.Client, { copies, underWay }: Growth): Promise<void> {
  const stepMs = Math.max(1, Math.floor(YEAR_MS / copies / TICK_MS)) * TICK_MS
  await db.query(`
    create schema seed;
    create function seed.ago(k int) returns interval immutable parallel safe language sql as
      $$ select k * ${stepMs}::bigint * interval '1 millisecond' $$;
    create function seed.home(k int) returns int immutable parallel safe language sql as $$ select k / ${HOME_EACH} $$;
    create function seed.crew(k int) returns int immutable parallel safe language sql as
      $$ select case when k <= ${underWay} then k else ${underWay} + k / ${CREW_EACH} end $$;
    create function seed.other(id uuid, k int) returns uuid immutable parallel safe language sql as $$
      select case when k = 0 then id else (lpad(to_hex((('x' || left(id::text, 8))::bit(32)::bigint
        - k * ${stepMs / TICK_MS}::bigint) & 4294967295), 8, '0') || substr(id::text, 9, 16)
        || lpad(to_hex(k), 6, '0') || right(id::text, 6))::uuid end $$;
    -- In which copy that owner's things are others: what a life left, a household, a facilitator; 0 for all else.
    create function seed.copy_of(owner text, k int) returns int immutable parallel safe language sql as $$
      select case owner when 'life' then k when 'home' then seed.home(k) when 'facilitator' then seed.crew(k) else 0 end $$;
    create function seed.number(n bigint, k int) returns bigint immutable parallel safe language sql as
      $$ select n + (${copies} - k)::bigint * ${STRIDE} $$;
    create function seed.phone(p text, k int) returns text immutable parallel safe language sql as $$
      select case when k = 0 or p = '' then p else '+923' || lpad(((('x' || left(md5(p), 7))::bit(28)::int % 400000)::bigint
        * 2500 + k)::text, 9, '0') end $$;
    -- Made-up names as they are spread in life: a few that many have, many that a few have.
    create function seed.name(id uuid, k int) returns text immutable parallel safe language sql as $$
      select initcap((array['muhammad', 'fatima', 'ali', 'ayesha', 'hassan', 'zainab', 'bilal', 'sana', 'usman', 'maryam',
          'imran', 'nadia', 'tariq', 'rabia', 'kashif', 'hina', 'asif', 'saima', 'junaid', 'lubna'])
          [1 + floor(20 * pow(((h >> 4) & 4095) / 4096.0, 2))::int])
        || ' ' || (array['Misali', 'Namuna', 'Farzi', 'Khayali', 'Tamsil', 'Nazir', 'Banawti'])[1 + (h & 7) % 7]
        || ' ' || initcap(translate(((h >> 16) % 3000)::text, '0123456789', 'bedafghoki'))
      from (select hashtext(id::text || k) & 2147483647 as h) s $$`)
}
