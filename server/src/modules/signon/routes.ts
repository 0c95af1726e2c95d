import type { Handlers } from '../../kernel/module.ts'
import { beginSignOn, listWays } from './begin.ts'
import { comeBack, enter, outcomeOf } from './come.ts'
import { leave } from './leave.ts'
import { inviteMember, releaseMember, signOnOf } from './member.ts'

/** Endpoint → use case. */
export const handlers: Handlers = {
  'signon.ways': listWays,
  'signon.begin': beginSignOn,
  'signon.come': comeBack,
  'signon.outcome': outcomeOf,
  'signon.enter': enter,
  'signon.leave': leave,
  'signon.member': signOnOf,
  'signon.invite': inviteMember,
  'signon.release': releaseMember,
}
