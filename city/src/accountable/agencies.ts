import type { AgencySeat } from '../people.ts'
import { newId } from '../ids.ts'
import { after, onDay } from './accountable.ts'
import type { AccountableCity } from '../city.ts'
import { mustBeRefused } from './must-refuse.ts'

/** Days on which managers plan; by then the orders are carried out. */
const DAYS_PLANNED = 8
const PLANNED_HOURS = 7
const SHARE_BASIS_POINTS = 1_500

/** Two firms send people of theirs: shifts, shares and a statement of their own, and nothing of anybody else. */
export function manageFirms(city: AccountableCity): void {
  const { agencies } = city.people
  const [first, second] = agencies
  if (!first || !second) return
  const at = (day: number, hours: number, name: string, deed: () => Promise<void>): void =>
    city.accountable.agenda.plan(onDay(city, day, hours), `agency ${name}`, deed)
  for (const seat of agencies) {
    for (let day = 0; day < DAYS_PLANNED; day++) at(day, 1.5, `${seat.id} plans`, () => plans(city, seat))
    for (const day of [4, 8, 12]) at(day, 9, `${seat.id} reads its statement`, () => statement(city, seat))
  }
  at(2, 3, 'reaches for another’s', () => reaches(city, first, second))
  at(3, 2, 'asks for another share', () => asksShare(city, first))
}

/** The own people as the manager sees them, and tomorrow's shifts for those who may work. */
async function plans(city: AccountableCity, seat: AgencySeat): Promise<void> {
  const seen = await city.tryTo('own people', () => seat.manager.call('agency.people', { limit: 100 }))
  const strangers = seen?.items.filter((one) => !seat.people.includes(one.facilitatorId)) ?? []
  for (const one of strangers)
    city.watch.note({
      invariant: 'agencies',
      subject: `facilitator:${one.facilitatorId}`,
      words: 'is shown to an agency that is not theirs',
    })
  if (seen && seen.items.length !== seat.people.length)
    city.watch.note({
      invariant: 'agencies',
      subject: seat.id,
      words: `sees ${seen.items.length} of its ${seat.people.length} people`,
    })
  const startsAt = after(city.now, 24)
  for (const one of seen?.items ?? [])
    await city.tryTo('plan shift', () =>
      seat.manager.call('agency.planShift', {
        shiftId: newId(),
        facilitatorId: one.facilitatorId,
        tehsilId: one.tehsilIds[0] ?? '',
        startsAt: startsAt.toISOString(),
        endsAt: after(startsAt, PLANNED_HOURS).toISOString(),
      }),
    )
}

/** A month's lines come to its totals, to the paisa. */
async function statement(city: AccountableCity, seat: AgencySeat): Promise<void> {
  const read = await city.tryTo('statement', () =>
    seat.manager.call('agency.statement', { period: city.now.toISOString().slice(0, 7) }),
  )
  if (!read) return
  const counted = read.lines.filter((line) => line.state !== 'taken_back')
  const sum = (of: (line: (typeof counted)[number]) => number): number =>
    counted.reduce((all, line) => all + of(line), 0)
  const { totals } = read
  if (
    totals.agencyPaisa !== sum((line) => line.agencyPaisa) ||
    totals.grossPaisa !== sum((line) => line.grossPaisa) ||
    totals.netPaisa !== totals.agencyPaisa - totals.taxPaisa ||
    totals.grossPaisa !== totals.facilitatorPaisa + totals.agencyPaisa
  )
    city.watch.note({
      invariant: 'agencies',
      subject: seat.id,
      words: `its statement does not add up: ${JSON.stringify(totals)}`,
    })
}

/** Reaching for another's is refused, and the auditor finds that it was tried. */
async function reaches(city: AccountableCity, seat: AgencySeat, other: AgencySeat): Promise<void> {
  const facilitatorId = other.people[0] ?? ''
  const startsAt = after(city.now, 24)
  const refused = (what: string, act: () => Promise<unknown>) =>
    mustBeRefused(city, 'agencies', what, ['not_of_your_agency'], act)
  await refused('look at another agency’s facilitator', () => seat.manager.call('agency.person', { facilitatorId }))
  await refused('plan for another agency’s facilitator', () =>
    seat.manager.call('agency.planShift', {
      shiftId: newId(),
      facilitatorId,
      tehsilId: city.towns[0]?.tehsilId ?? '',
      startsAt: startsAt.toISOString(),
      endsAt: after(startsAt, PLANNED_HOURS).toISOString(),
    }),
  )
  const trail = await city.tryTo('audit', () =>
    city.people.auditor.call('audit.search', { subject: `facilitator:${facilitatorId}`, limit: 50 }),
  )
  if (trail && trail.items.filter((row) => row.action === 'agency.reached_for_another').length < 2)
    city.watch.note({
      invariant: 'agencies',
      subject: `facilitator:${facilitatorId}`,
      words: 'was reached for, and nothing in the audit says so',
    })
}

async function asksShare(city: AccountableCity, seat: AgencySeat): Promise<void> {
  const changeId = newId()
  const asked = await city.tryTo('ask share', () =>
    seat.manager.call('agency.askShare', {
      changeId,
      basisPoints: SHARE_BASIS_POINTS,
      from: after(city.now, 48).toISOString().slice(0, 10),
      reason: 'Agreed with the people',
    }),
  )
  if (asked)
    await city.tryTo('approve share', () =>
      city.people.programmeSupervisor.call('agencies.decide', { changeId, approve: true, reason: 'In order' }),
    )
}
