import { onDay } from './accountable.ts'
import type { AccountableCity } from '../city.ts'
import { taken } from './complaints.ts'
import { UNASKED } from './courses.ts'

/** Once a day the officer reads the pile: what opened by itself, as an answer to the question of fact, is found there. */
export function readPiles(city: AccountableCity): void {
  const daily = (day: number): void =>
    city.accountable.agenda.plan(
      onDay(city, day, 2),
      'the officer’s pile',
      async () => {
        const pile = await city.tryTo('complaints', () =>
          city.people.grievanceOfficer.call('grievances.pile', { whose: 'all', limit: 100 }),
        )
        for (const card of pile?.items ?? []) {
          const home = city.households.find((h) => h.ordered.requestId === card.requestId)
          if (home) taken(city, home, UNASKED, card)
        }
        daily(day + 1)
      },
      true,
    )
  daily(1)
}
