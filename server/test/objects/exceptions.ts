import { type Role, STAFF_ROLES } from '@app/domain/identity'

type Reasons = Readonly<Record<string, string>>
/** Said of an operation, or of it and one role: `calls.start`, `grievances.ofRequest agent`. */
export const reasonIn = (reasons: Reasons, operation: string, role: Role): string | undefined =>
  reasons[`${operation} ${role}`] ?? reasons[operation]

/** Whether there is a reason; which one was needed is noted. */
export function except(reasons: Reasons, needed: Set<string>, operation: string, role: Role): boolean {
  const key = [`${operation} ${role}`, operation].find((one) => reasons[one] !== undefined)
  if (key !== undefined) needed.add(key)
  return key !== undefined
}

/** Answered to whoever has the role, wherever they are and whose it is. */
export const EVERYBODYS: Reasons = {
  'callbacks.done': 'the call centre is one for the whole programme',
  'callbacks.take': 'the call centre is one for the whole programme',
  'desk.pile': 'an office only narrows the list: what lies elsewhere is not in it',
  'grievances.file agent': 'whoever calls may complain; whoever ordered is told',
  'grievances.ofRequest agent': 'whoever calls hears how a complaint stands',
  'messages.retry': 'a message is of no place, and what it says stays sealed',
  'number.mine citizen': 'a citizen hears of their own, whatever account is named',
  'numbers.decide': 'an account is of no place; who asked never decides',
  'offers.seen': 'another’s offer is passed over',
  'ratings.of': 'how somebody is rated is public',
  'safety.citizenSos agent': 'help is sent, whoever calls',
  'safety.reportRobbery': 'an alarm of another’s is left out of the report',
}

/** Where one of several things may be another's: the operation, and the field that is exchanged. */
export const MAY_BE_ANOTHERS: Reasons = {
  'calls.finish requestId': 'what is said on the telephone of a request is noted, whoever calls',
  'facts.set fileId': 'a paper of another matter is taken as none',
  'household.add personId': 'it is not looked at: a new person gets an id of the server’s',
  'operations.swap facilitatorId': 'it is only compared with who has the visit, which is one’s own',
  'operations.swap withFacilitatorId': 'it is only compared with who has the visit, which is one’s own',
  'signon.release accountId': 'what is bound to another account is not let go by it; both are the administrator’s',
  'staff.endSession accountId': 'a session of another account is not ended by it; both are the administrator’s',
  'staff.endSession sessionId': 'a session of another account is not ended by it; both are the administrator’s',
  'till.refund trackingNo': 'counted out at any centre against the citizen’s code; that somebody looked is on record',
}

/** Ids that a caller makes, where one that exists does no harm. */
export const MAY_EXIST: Reasons = {
  'calls.abandoned callId': 'it is not looked at: there is one call-back for each number',
  'safety.citizenSos alertId': 'no call for help is lost over an id: it gets another',
  'safety.sos alertId': 'no call for help is lost over an id: it gets another',
}

const CHANGE_THEIR_OWN = ['facilitator', ...STAFF_ROLES.filter((role) => role !== 'agent')]
const OF_PROGRAMME = 'there is none here; that somebody of one district alone is shut out is asked all the same'
const NONE_HERE = 'there is none here'

/** Where even whoever it belongs to finds nothing: it has no owner of that role, or there is none of it. */
export const NOT_MADE: Reasons = {
  ...Object.fromEntries(
    CHANGE_THEIR_OWN.map((role) => [`auth.setProfile ${role}`, 'their own, without naming an account']),
  ),
  'applicants.inviteAgain': NONE_HERE,
  'applicants.uninvite': NONE_HERE,
  'centre.takeIn': 'what was booked at a centre has been taken in',
  'connections.confirm': OF_PROGRAMME,
  'connections.end': OF_PROGRAMME,
  'connections.one': OF_PROGRAMME,
  'connections.pause': OF_PROGRAMME,
  'connections.rotate': OF_PROGRAMME,
  'connections.sendBack': OF_PROGRAMME,
  'connections.trial': OF_PROGRAMME,
  'connections.try': OF_PROGRAMME,
  'connections.turnOn': OF_PROGRAMME,
  'departments.dropLetter': OF_PROGRAMME,
  'departments.letter': OF_PROGRAMME,
  'departments.letterFile': OF_PROGRAMME,
  'departments.takeLetter': OF_PROGRAMME,
  'drafts.get': OF_PROGRAMME,
  'drafts.publish': OF_PROGRAMME,
  'drafts.save': OF_PROGRAMME,
  'drafts.sendBack': OF_PROGRAMME,
  'drafts.submit': OF_PROGRAMME,
  'drafts.withdraw': OF_PROGRAMME,
  'facts.file finance': 'a portrait is nothing to finance',
  'facts.file operations': 'a portrait is nothing to operations',
  'finance.matchCredit': NONE_HERE,
  'finance.payoutFile': 'no account number is on file here',
  'finance.returnCredit': OF_PROGRAMME,
  'grievances.file.read facilitator': 'what one side has sent is not shown to the other',
  'number.stop agent': 'it is another citizen’s than the one on the line',
  'number.stop citizen': 'it is another citizen’s: an open change would keep the agent from the record',
  'operations.moves supervisor': 'a batch is its maker’s',
  'operations.papersRecovered facilitator': 'nobody is sent to fetch them yet',
  'payAccounts.file': NONE_HERE,
  'positionWeeks.look': NONE_HERE,
  'quiz.answer': NONE_HERE,
  'refunds.choose centre': 'nothing is owed of what was brought',
  'refunds.sendCode centre': 'nothing is owed of what was brought',
  'requests.visitPhoto centre': 'nobody visits for what was brought',
  'till.sendRefundCode centre': 'nothing is owed of what was brought',
  'travel.decidePutBack': OF_PROGRAMME,
  'webhooks.drop': OF_PROGRAMME,
  'webhooks.sendAgain': OF_PROGRAMME,
}
