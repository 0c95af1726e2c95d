import { shiftsAndOffers } from './shifts-and-offers.ts'
import { ownHours } from './hours.ts'
import { atTheDoor } from './at-the-door.ts'
import { ownDay } from './day.ts'
import { papers } from './papers.ts'
import { positions } from './positions.ts'
import { trackers } from './trackers.ts'
import { choices } from './choices.ts'

export const visits = {
  ...shiftsAndOffers,
  ...ownHours,
  ...ownDay,
  ...atTheDoor,
  ...papers,
  ...positions,
  ...trackers,
  ...choices,
}
