import { shiftsAndOffers } from './shifts-and-offers.ts'
import { ownHours } from './hours.ts'
import { atTheDoor } from './at-the-door.ts'
import { papers } from './papers.ts'
import { positions } from './positions.ts'
import { trackers } from './trackers.ts'

export const visits = { ...shiftsAndOffers, ...ownHours, ...atTheDoor, ...papers, ...positions, ...trackers }
