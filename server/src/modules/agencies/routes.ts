import type { Handlers } from '../../kernel/module.ts'
import * as all from './administer.ts'
import { askRelease, askShare, invitations, invite, mine, ownChanges, uninvite } from './changes.ts'
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
  'agencies.list': all.list,
  'agencies.get': all.get,
  'agencies.changes': all.changes,
  'agencies.found': all.found,
  'agencies.askShare': all.askShare,
  'agencies.askAccount': all.askAccount,
  'agencies.askDetails': all.askDetails,
  'agencies.askClose': all.askClose,
  'agencies.decide': all.decide,
}
