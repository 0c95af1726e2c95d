// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface AskColumns {
  visit_id: string
  request_id: string
  facilitator_id: string
  account_id: string
  phones: Buffer[]
  service_id: string
  district_id: string
  tone: string
  state: 'waiting' | 'open' | 'closed'
  completed_at: Date
  asked_at: Date | null
  until: Date | null
  revealed_at: Date | null
  extra_money_at: Date | null
}

export interface CommentColumns {
  facilitator_id: string
  batch: number
  place: number
  words: Buffer
}

export interface CommentTakenColumns {
  visit_id: string
  batch: number
}

export interface MeanColumns {
  service_id: string
  district_id: string
  count: number
  stars: number
}

export interface RatingColumns {
  visit_id: string
  side: 'citizen' | 'facilitator'
  stars: number | null
  asked_extra: boolean | null
  came_in_person: boolean | null
  on_time: boolean | null
  department_stars: number | null
  flags: string[]
  comment: Buffer | null
  credibility: string
  pair_ordinal: number
  by: string
  channel: string
  at: Date
}

export interface ScoreColumns {
  facilitator_id: string
  rating: number
  lower: number
  upper: number
  effective: number
  count: number
  extra_yes: number
  extra_of: number
  review: boolean
  investigate: boolean
  at: Date
}
