/** People who are alike for a promise: they serve the same tehsils and have the same skills. Each carries one visit an hour. */
export interface Crew {
  tehsilIds: readonly string[]
  skills: readonly string[]
  people: number
}
/** Visits of one hour that are alike: at the same tehsil, by somebody with all of these skills. */
export interface Wanted {
  tehsilId: string
  skills: readonly string[]
}
export interface Promised extends Wanted {
  visits: number
}

const serves = (crew: Crew, wanted: Wanted): boolean =>
  crew.tehsilIds.includes(wanted.tehsilId) && wanted.skills.every((skill) => crew.skills.includes(skill))

/**
 * How many more such visits the hour bears with everything kept that was promised. Nobody is promised by name, so people
 * may change places: whoever serves two tehsils is free for the one while others can carry what lies in the other.
 */
export function roomFor(crews: readonly Crew[], promised: readonly Promised[], wanted: Wanted): number {
  const people = crews.reduce((sum, crew) => sum + crew.people, 0)
  const flow = new Flow(crews, [...promised, { ...wanted, visits: people }])
  for (const i of promised.keys()) flow.place(i)
  return flow.place(promised.length)
}

/**
 * Which of these visits of one hour somebody can still carry, when each takes what those before it leave: people change
 * places for as long as nobody goes without who had somebody.
 */
export function carried(crews: readonly Crew[], visits: readonly Wanted[]): boolean[] {
  const flow = new Flow(
    crews,
    visits.map((one) => ({ ...one, visits: 1 })),
  )
  return visits.map((_, i) => flow.place(i) > 0)
}

/** Visits on the left, crews on the right: a flow that only grows, by paths on which people change places. */
class Flow {
  readonly #crews: readonly Crew[]
  readonly #visits: readonly Promised[]
  readonly #carried: number[][]
  readonly #free: number[]

  constructor(crews: readonly Crew[], visits: readonly Promised[]) {
    this.#crews = crews
    this.#visits = visits
    this.#carried = visits.map(() => crews.map(() => 0))
    this.#free = crews.map((crew) => crew.people)
  }

  /** Places as many of the i-th kind as can be; answers how many. */
  place(i: number): number {
    const all = this.#visits[i]!.visits
    let placed = 0
    while (placed < all) {
      const step = this.#widen(i, all - placed)
      if (step === 0) break
      placed += step
    }
    return placed
  }

  /** The shortest chain from this kind of visit to somebody free, as wide as it is. */
  #widen(start: number, most: number): number {
    const cameBy = new Map<number, { crew: number; visit: number }>()
    const seen = new Set([start])
    const tried = new Set<number>()
    for (const visit of seen) {
      for (const [crew, one] of this.#crews.entries()) {
        if (tried.has(crew) || !serves(one, this.#visits[visit]!)) continue
        tried.add(crew)
        if (this.#free[crew]! > 0) return this.#shift(cameBy, visit, crew, most)
        for (const [other, row] of this.#carried.entries()) {
          if (row[crew]! === 0 || seen.has(other)) continue
          seen.add(other)
          cameBy.set(other, { crew, visit })
        }
      }
    }
    return 0
  }

  #shift(
    cameBy: ReadonlyMap<number, { crew: number; visit: number }>,
    last: number,
    end: number,
    most: number,
  ): number {
    let width = Math.min(most, this.#free[end]!)
    for (let at = cameBy.get(last), visit = last; at; visit = at.visit, at = cameBy.get(visit))
      width = Math.min(width, this.#carried[visit]![at.crew]!)
    this.#free[end]! -= width
    for (let visit = last, crew = end; ;) {
      this.#carried[visit]![crew]! += width
      const at = cameBy.get(visit)
      if (!at) return width
      this.#carried[visit]![at.crew]! -= width
      ;[visit, crew] = [at.visit, at.crew]
    }
  }
}

/** Which tehsils share people with a tehsil, itself among them. */
export function nearOf(crews: readonly Pick<Crew, 'tehsilIds'>[]): Map<string, Set<string>> {
  const near = new Map<string, Set<string>>()
  for (const { tehsilIds } of crews)
    for (const tehsilId of tehsilIds) near.set(tehsilId, new Set([...(near.get(tehsilId) ?? []), ...tehsilIds]))
  return near
}

/** Tehsils that hang together by shared people, named by the first of them: what is promised in one ring leaves the others alone. */
export function ringsOf(near: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string> {
  const rings = new Map<string, string>()
  for (const first of [...near.keys()].sort()) {
    if (rings.has(first)) continue
    const members = new Set([first])
    for (const tehsilId of members) for (const other of near.get(tehsilId) ?? []) members.add(other)
    for (const tehsilId of members) rings.set(tehsilId, first)
  }
  return rings
}
