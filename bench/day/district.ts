import type { Manner, Sex } from '@app/domain/dispatch'
import type { Point } from '@app/domain/shared'
import { Random } from '@app/planner'
import type { Territory } from '@app/domain/territory'
import { AreaMap, Rivers } from '@app/domain/travel'
import type { Tehsil } from '@app/domain/places'
import { DayRoads } from './roads.ts'

const HOUR = 3_600
/** When the bookings of the days before are offered; seconds of the day that is played, so it lies before it. */
export const EVENING = -5 * HOUR
export const DAY_BEGINS = 7.5 * HOUR
export const DAY_ENDS = 23 * HOUR
export const PROMISED_SECONDS = HOUR

export interface MadeVisit {
  id: string
  /** Also its place. */
  at: number
  point: Point
  tehsilId: string
  bookedAt: number
  /** The promised hour's begin. */
  from: number
  minutes: number
  manner: Manner
  skills: string[]
  equipment: string[]
  cashPaisa: number
  payPaisa: number
  /** The household calls it off at that second. */
  cancelledAt: number | null
}

export interface MadePerson {
  id: string
  home: number
  point: Point
  sex: Sex
  skills: string[]
  equipment: string[]
  tehsilIds: string[]
  shift: [from: number, to: number]
  /** When they really begin. */
  beginsAt: number
  /** The battery, a fall, an ill child: from then on nothing is heard of them. */
  offlineAt: number | null
  capPaisa: number
  ratingMultiplier: number
}

export interface District {
  id: string
  seed: number
  visits: MadeVisit[]
  people: MadePerson[]
  roads: DayRoads
}

const SHIFTS: readonly (readonly [number, number])[] = [
  [8, 17],
  [8, 17],
  [9, 18],
  [8, 14],
  [12, 20],
]
const SPREAD_METERS = 9_000
const METERS_A_DEGREE = 111_195
/** So much of a district's work is in its largest place. */
const IN_THE_TOWN = 0.6
/** Of those visits for which there is time. */
const SAME_DAY = 0.25

type Asked = Pick<MadeVisit, 'tehsilId' | 'manner' | 'skills' | 'equipment'>

/** Draws people and visits around the headquarters of one district's tehsils. */
class Maker {
  private readonly random: Random
  private readonly tehsils: readonly Tehsil[]

  constructor(seed: number, tehsils: readonly Tehsil[]) {
    this.random = new Random(seed)
    this.tehsils = tehsils
  }

  private chance(share: number): boolean {
    return this.random.unit() < share
  }

  private some<T>(list: readonly T[]): T {
    return list[this.random.below(list.length)]!
  }

  private tehsil(): Tehsil {
    return this.chance(IN_THE_TOWN) ? this.tehsils[0]! : this.some(this.tehsils)
  }

  private near({ lat, lon }: Point): Point {
    const meters = () => (this.random.unit() + this.random.unit() + this.random.unit() - 1.5) * SPREAD_METERS
    return {
      lat: lat + meters() / METERS_A_DEGREE,
      lon: lon + meters() / METERS_A_DEGREE / Math.cos((lat * Math.PI) / 180),
    }
  }

  person(n: number, home: number): MadePerson {
    const where = this.tehsil()
    const [begins, ends] = this.some(SHIFTS)
    return {
      id: `person ${String(n).padStart(4, '0')}`,
      home,
      point: this.near(where.headquarters),
      sex: this.chance(0.25) ? 'F' : 'M',
      skills: this.chance(0.35) ? ['vehicles'] : [],
      equipment: this.chance(0.4) ? ['biometric'] : [],
      tehsilIds: [...new Set([where.id, ...(this.chance(0.5) ? [this.some(this.tehsils).id] : [])])],
      shift: [begins * HOUR, ends * HOUR],
      beginsAt: begins * HOUR + (this.chance(0.06) ? 600 + this.random.below(3_000) : 0),
      offlineAt: this.chance(0.02) ? begins * HOUR + this.random.below((ends - begins) * HOUR) : null,
      capPaisa: this.chance(0.2) ? 800_000 : 3_000_000,
      ratingMultiplier: 0.95 + 0.1 * this.random.unit(),
    }
  }

  visit(at: number, people: readonly MadePerson[]): MadeVisit {
    const where = this.tehsil()
    const asked: Asked = {
      tehsilId: where.id,
      manner: this.chance(0.12) ? 'woman' : 'soonest',
      skills: this.chance(0.1) ? ['vehicles'] : [],
      equipment: this.chance(0.15) ? ['biometric'] : [],
    }
    const from = this.hour(asked, people)
    const bookedAt =
      this.chance(SAME_DAY) && from >= 11 * HOUR
        ? DAY_BEGINS + Math.floor(this.random.unit() * (from - 2 * HOUR - DAY_BEGINS))
        : -Math.ceil(8 * HOUR + this.random.unit() * 40 * HOUR)
    const first = Math.max(bookedAt, DAY_BEGINS)
    return {
      id: `visit ${String(at).padStart(5, '0')}`,
      at,
      point: this.near(where.headquarters),
      ...asked,
      bookedAt,
      from,
      minutes: 15 + 5 * this.random.below(6),
      cashPaisa: this.chance(0.6) ? 50_000 + 50_000 * this.random.below(8) : 0,
      payPaisa: 30_000 + 5_000 * this.random.below(5),
      cancelledAt: this.chance(0.05) ? Math.floor(first + this.random.unit() * (from - 600 - first)) : null,
    }
  }

  /** As hours are promised: by those who work in them and may come; where nobody may, it is promised all the same. */
  private hour(asked: Asked, people: readonly MadePerson[]): number {
    const able = people.filter((person) => mayCome(person, asked))
    const { shift } = this.some(able.length ? able : people)
    return shift[0] + HOUR * this.random.below((shift[1] - shift[0]) / HOUR)
  }
}

function mayCome(person: MadePerson, { tehsilId, manner, skills, equipment }: Asked): boolean {
  return (
    person.tehsilIds.includes(tehsilId) &&
    (manner !== 'woman' || person.sex === 'F') &&
    [...skills, ...equipment].every((one) => person.skills.includes(one) || person.equipment.includes(one))
  )
}

export interface Size {
  visits: number
  people: number
}

/** One district's day: a seed gives the same one for ever, and all ways are played on it. */
export function makeDistrict({ areas, rivers }: Territory, seed: number, place: number, size: Size): District {
  const ids = [...new Set(areas.tehsils.map((tehsil) => tehsil.districtId))]
  const id = ids[Math.floor((place * ids.length) / 10) % ids.length]!
  const own = seed * 1_000 + place
  const maker = new Maker(
    own,
    areas.tehsils.filter((tehsil) => tehsil.districtId === id),
  )
  const people = Array.from({ length: size.people }, (_, n) => maker.person(n, size.visits + n))
  const visits = Array.from({ length: size.visits }, (_, at) => maker.visit(at, people))
  const points = [...visits, ...people].map(({ point }) => point)
  const roads = new DayRoads({ areas: new AreaMap(areas), rivers: Rivers.of(rivers ?? []) }, points, own)
  return { id, seed: own, visits, people, roads }
}
