import { madeUpName } from '@app/domain/catalogue'
import type { Guide, Town } from './catalogue.ts'
import { idOf } from './ids.ts'
import type { Line } from './line.ts'
import { ibanOf } from './robots/applicant.ts'
import { createClerk, type Clerk } from './robots/clerk.ts'
import { createFacilitator, EVERY_DAY, type Facilitator, type FacilitatorPerson } from './robots/facilitator.ts'
import { createVoice, type Voice } from './voice.ts'

/** The staff and facilitators of the made-up city. Numbers are of a range of their own, so that nobody's own rings. */
export interface CityPeople {
  facilitators: Facilitator[]
  clerk: Clerk
  agent: Voice
  operations: Voice
  secondOperations: Voice
  finance: Voice
  secondFinance: Voice
  auditor: Voice
  admin: Voice
  grievanceOfficer: Voice
  districtSupervisor: Voice
  programmeSupervisor: Voice
  agencies: AgencySeat[]
}
/** A firm, its manager, and the ids of its own people. */
export interface AgencySeat {
  id: string
  manager: Voice
  people: string[]
}

const EQUIPMENT = ['biometric-reader', 'receipt-printer']
const SKILLS = ['vehicle', 'discretion']

/** Names of the first ones are those whom no robot moves. */
const FIRST_FACILITATOR = 3
/** Of staff every second one is a woman; their names begin behind those of facilitators. */
export function staffName(n: number): { name: string; nameUr: string } {
  const { en, ur } = madeUpName(n % 2 ? 'F' : 'M', 40 + n)
  return { name: en, nameUr: ur }
}

export interface Roll {
  facilitators: FacilitatorPerson[]
  staff: {
    id: string
    personId: string
    name: string
    nameUr: string
    phone: string
    roles: (
      | 'agent'
      | 'clerk'
      | 'operations'
      | 'finance'
      | 'supervisor'
      | 'admin'
      | 'auditor'
      | 'grievances'
      | 'vetting'
      | 'agency'
    )[]
    districts?: string[]
    agencies?: string[]
  }[]
  agencies: {
    id: string
    name: { en: string; ur: string }
    shareBasisPoints: number
    taxNumber: string
    iban: string
  }[]
}

const SHARE_BASIS_POINTS = 2_000
const FIRMS = [
  {
    name: { en: 'Misali Services', ur: 'مثالی سروسز' },
    taxNumber: '7000001-1',
    iban: 'PK36SCBL0000001123456702',
  },
  {
    name: { en: 'Namuna Associates', ur: 'نمونہ ایسوسی ایٹس' },
    taxNumber: '7000002-2',
    iban: 'PK24SCBL0000001171495101',
  },
] as const

/**
 * Who there is: so many facilitators in each town, and one of every desk for the whole territory. With firms, the last
 * one of each town stands under the name of one.
 */
export function rollOf(towns: readonly Town[], perTown: number, firms = false): Roll {
  const agencies = firms
    ? FIRMS.map((firm, i) => ({ id: idOf(`agency ${i}`), ...firm, shareBasisPoints: SHARE_BASIS_POINTS }))
    : []
  const facilitators = towns.flatMap((town, t) =>
    Array.from({ length: perTown }, (_, i) => {
      const n = t * perTown + i
      const phone = `+92301${String(7_000_000 + n)}`
      const sex = n % 3 === 1 ? ('F' as const) : ('M' as const)
      const name = madeUpName(sex, n + FIRST_FACILITATOR)
      return {
        id: idOf(`facilitator ${phone}`),
        name: name.en,
        nameUr: name.ur,
        phone,
        badgeNo: `F-${1000 + n}`,
        sex,
        town,
        seed: 100 + n,
        ...(agencies.length && i === perTown - 1 && { agencyId: agencies[t % agencies.length]?.id }),
      }
    }),
  )
  const staff = (
    [
      'clerk',
      'agent',
      'operations',
      'operations',
      'finance',
      'auditor',
      'supervisor',
      'admin',
      'vetting',
      'finance',
    ] as const
  ).map((role, i) => ({
    id: idOf(`staff ${i}`),
    personId: idOf(`person of staff ${i}`),
    ...staffName(i),
    phone: `+92302${String(7_000_000 + i)}`,
    roles: [role],
  }))
  // Who hears complaints: an officer of the whole territory, and above them somebody whose place is a few districts.
  const judges = [
    { role: 'grievances' as const, ...staffName(20) },
    { role: 'supervisor' as const, ...staffName(21), districts: [...new Set(towns.map((town) => town.districtId))] },
  ].map(({ role, ...judge }, i) => ({
    ...judge,
    id: idOf(`judge ${i}`),
    personId: idOf(`person of judge ${i}`),
    phone: `+92302${String(7_000_100 + i)}`,
    roles: [role],
  }))
  const managers = agencies.map((agency, i) => ({
    id: idOf(`manager ${i}`),
    personId: idOf(`person of manager ${i}`),
    ...staffName(30 + i),
    phone: `+92302${String(7_000_400 + i)}`,
    roles: ['agency' as const],
    agencies: [agency.id],
  }))
  return { facilitators, staff: [...staff, ...judges, ...managers], agencies }
}

export async function settlePeople(line: Line, guide: Guide, roll: Roll): Promise<CityPeople> {
  await line.send('demo.seed', {
    facilitators: roll.facilitators.map((f, n) => ({
      iban: ibanOf(5_000 + n),
      id: f.id,
      personId: idOf(`person of ${f.phone}`),
      name: f.name,
      nameUr: f.nameUr ?? '',
      phone: f.phone,
      badgeNo: f.badgeNo,
      sex: f.sex,
      tehsilIds: [f.town.tehsilId],
      skills: SKILLS,
      equipment: EQUIPMENT,
      week: EVERY_DAY,
      ...(f.agencyId !== undefined && { agencyId: f.agencyId }),
      vehicle: f.badgeNo.replace('F-', 'TST-'),
    })),
    staff: roll.staff.map((s) => ({ ...s, province: s.districts === undefined && s.agencies === undefined })),
    agencies: roll.agencies,
  })
  const desk = (role: string, nth = 0): Voice => {
    const person = roll.staff.filter((s) => s.roles.some((r) => r === role))[nth]
    if (!person) throw new Error(`nobody is ${role}`)
    return createVoice(line, person.phone, 'console')
  }
  const clerk = roll.staff.find((s) => s.roles.includes('clerk'))
  if (!clerk) throw new Error('no clerk')
  return {
    facilitators: roll.facilitators.map((f) => createFacilitator(line, guide, f)),
    clerk: createClerk(line, clerk),
    agent: desk('agent'),
    operations: desk('operations'),
    secondOperations: desk('operations', 1),
    finance: desk('finance'),
    secondFinance: desk('finance', 1),
    auditor: desk('auditor'),
    admin: desk('admin'),
    grievanceOfficer: desk('grievances'),
    districtSupervisor: desk('supervisor', 1),
    programmeSupervisor: desk('supervisor'),
    agencies: roll.agencies.map(({ id }, i) => ({
      id,
      manager: desk('agency', i),
      people: roll.facilitators.filter((f) => f.agencyId === id).map((f) => f.id),
    })),
  }
}
