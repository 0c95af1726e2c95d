import type { Evidence, LocalText, Point } from '../shared/index.ts'

export interface Division {
  id: string
  name: LocalText
}

export interface District {
  id: string
  divisionId: string
  name: LocalText
}

export interface Tehsil {
  id: string
  districtId: string
  name: LocalText
  headquarters: Point
}

/** A town or locality that people name when they say where they live. */
export interface Place {
  id: string
  name: LocalText
  aliases: string[]
  point: Point
  tehsilId: string
  districtId: string
  /** Old census figure; good for ranking only. */
  population: number
}

/** A town beyond the border: a point nearer to it than to any headquarters is not served. */
export interface OutsideAnchor {
  name: LocalText
  point: Point
}

export interface Areas {
  divisions: Division[]
  districts: District[]
  tehsils: Tehsil[]
  places: Place[]
  outsideAnchors: OutsideAnchor[]
  /** A point farther than this from every headquarters is not served. */
  farthestMeters: number
  evidence: Evidence
  /** Shown on the map. */
  credits: string[]
}
