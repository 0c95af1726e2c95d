import { type DaySpan, WEEK } from '@app/domain/availability'
import type { Manner, Sex } from '@app/domain/dispatch'
import type { Tehsil } from '@app/domain/places'
import type { Point } from '@app/domain/shared'
import type { Territory } from '@app/domain/territory'
import { Random } from '@app/planner'

const SPREAD_METERS = 9_000
const METERS_A_DEGREE = 111_195
/** So much of a district's work is in its largest place. */
const IN_THE_TOWN = 0.6
const WOMEN = 0.3
const SHIFTS = [
  ['08:00', '17:00'],
  ['09:00', '18:00'],
  ['12:00', '21:00'],
] as const

export interface Door {
  tehsil: Tehsil
  point: Point
  manner: Manner
}
export interface Worker {
  sex: Sex
  tehsilIds: string[]
  point: Point
  week: DaySpan[]
}

/** The territory's first district: who works there and who lives there, drawn from a seed. */
export class MadeDistrict {
  readonly id: string
  readonly tehsils: readonly Tehsil[]
  readonly #random: Random

  constructor({ areas }: Territory, seed: number) {
    this.#random = new Random(seed)
    const [first] = areas.tehsils
    if (!first) throw new Error('the pack has no tehsil')
    this.id = first.districtId
    this.tehsils = areas.tehsils.filter((one) => one.districtId === this.id)
  }

  one<T>(list: readonly T[]): T {
    return list[this.#random.below(list.length)]!
  }

  #tehsil(): Tehsil {
    return this.#random.unit() < IN_THE_TOWN ? this.tehsils[0]! : this.one(this.tehsils)
  }

  #near({ lat, lon }: Point): Point {
    const meters = () => (this.#random.unit() + this.#random.unit() + this.#random.unit() - 1.5) * SPREAD_METERS
    return {
      lat: lat + meters() / METERS_A_DEGREE,
      lon: lon + meters() / METERS_A_DEGREE / Math.cos((lat * Math.PI) / 180),
    }
  }

  door(women = 0.12): Door {
    const tehsil = this.#tehsil()
    const manner = this.#random.unit() < women ? 'woman' : 'soonest'
    return { tehsil, point: this.#near(tehsil.headquarters), manner }
  }

  worker(): Worker {
    const tehsil = this.#tehsil()
    const [from, to] = this.one(SHIFTS)
    return {
      sex: this.#random.unit() < WOMEN ? 'F' : 'M',
      tehsilIds: [...new Set([tehsil.id, this.one(this.tehsils).id])],
      point: this.#near(tehsil.headquarters),
      week: WEEK.map((day) => ({ day, from, to })),
    }
  }
}
