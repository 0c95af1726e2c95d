import type { Handlers } from '../../kernel/module.ts'
import {
  askRelease,
  askShare,
  changes,
  decide,
  found,
  invitations,
  invite,
  list,
  mine,
  ownChanges,
  uninvite,
} from './changes.ts'
import { people, person } from './people.ts'
import { capacity, dropShift, ownPlanned, planShift } from './shifts.ts'
import { statement, statementCsv } from './statement.ts'

export const handlers: Handlers = {
  'agency.mine': mine,
  'agency.people': people,
  'agency.person': person,
  'shift.planned': ownPlanned,
  'agency.planShift': planShift,
  'agency.dropShift': dropShift,
  'agency.capacity': capacity,
  'agency.statement': statement,
  'agency.statementCsv': statementCsv,
  'agency.invite': invite,
  'agency.uninvite': uninvite,
  'agency.invitations': invitations,
  'agency.askShare': askShare,
  'agency.askRelease': askRelease,
  'agency.changes': ownChanges,
  'agencies.list': list,
  'agencies.changes': changes,
  'agencies.found': found,
  'agencies.decide': decide,
}
