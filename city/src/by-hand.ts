import { idOf } from './ids.ts'
import type { Town } from './catalogue.ts'
import type { City } from './city.ts'
import { paysIn } from './habits/workdays.ts'
import { Refused } from './line.ts'
import { ibanOf } from './robots/applicant.ts'
import { createFacilitator, EVERY_DAY, type Facilitator } from './robots/facilitator.ts'

/**
 * Whoever opens the demo works as these: no robot moves them once the past is over, and no robot works in their town.
 * README names them.
 */
const FACILITATORS = [
  { name: { en: 'Kamran Misali', ur: 'کامران مثالی' }, sex: 'M', phone: '+923017900001', badgeNo: 'F-2001' },
  { name: { en: 'Hajra Namuna', ur: 'حاجرہ نمونہ' }, sex: 'F', phone: '+923017900002', badgeNo: 'F-2002' },
] as const
const STAFF = [
  { name: { en: 'Shabana Farzi', ur: 'شبانہ فرضی' }, phone: '+923027900001', role: 'clerk' },
  { name: { en: 'Bilal Khayali', ur: 'بلال خیالی' }, phone: '+923027900002', role: 'agent' },
] as const
const SEED = 300
const OUT = ['en_route', 'arrived', 'in_progress']

interface ByHand {
  town: Town
  facilitators: Facilitator[]
  /** Offices whose applications the robot clerk leaves on the pile. */
  officeIds: ReadonlySet<string>
}

export async function settleByHand({ line, guide }: Pick<City, 'line' | 'guide'>, town: Town): Promise<ByHand> {
  const common = (phone: string) => ({
    id: idOf(`by hand ${phone}`),
    personId: idOf(`person of ${phone}`),
    phone,
    byHand: true,
  })
  await line.send('demo.seed', {
    facilitators: FACILITATORS.map((f, n) => ({
      ...common(f.phone),
      name: f.name.en,
      nameUr: f.name.ur,
      sex: f.sex,
      badgeNo: f.badgeNo,
      tehsilIds: [town.tehsilId],
      skills: ['vehicle', 'discretion'],
      equipment: ['biometric-reader', 'receipt-printer'],
      week: EVERY_DAY,
      vehicle: `TST-${f.badgeNo.slice(2)}`,
      iban: ibanOf(7_000 + n),
    })),
    staff: STAFF.map((s) => ({
      ...common(s.phone),
      name: s.name.en,
      nameUr: s.name.ur,
      roles: [s.role],
      ...(s.role === 'clerk' ? { districts: [town.districtId] } : { province: true }),
    })),
  })
  const { items } = await line.send('places.offices', { districtId: town.districtId })
  return {
    town,
    officeIds: new Set(items.map((office) => office.id)),
    facilitators: FACILITATORS.map((f, n) =>
      createFacilitator(line, guide, {
        ...common(f.phone),
        name: f.name.en,
        badgeNo: f.badgeNo,
        sex: f.sex,
        town,
        seed: SEED + n,
      }),
    ),
  }
}

/** Nobody is on a half-done visit, on shift or with cash in hand: what README tells can begin. */
export async function letGo(city: City, { facilitators }: ByHand): Promise<void> {
  const { operations } = city.people
  for (const one of facilitators) {
    const lose = (visitId: string) =>
      city.tryTo('give to others', () =>
        operations.call('operations.markLost', { visitId, reason: 'the demo begins anew' }),
      )
    for (const visit of (await one.visits()).filter((v) => OUT.includes(v.state))) await lose(visit.id)
    await paysIn(city, one)
    if (!(await one.voice.call('shift.get', {})).onShift) continue
    try {
      await one.voice.call('shift.end', {})
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'visit_open') throw error
      for (const visit of (await one.visits()).filter((v) => v.state === 'assigned')) await lose(visit.id)
      await city.tryTo('end the shift', () => one.voice.call('shift.end', {}))
    }
  }
}
