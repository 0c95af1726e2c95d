import type { Action } from '../requests/index.ts'

/** Where an application is at its office. `to_take`: in the pile; `decided`: rejected, withdrawn or otherwise over. */
export const APPLICATION_STATES = ['to_take', 'in_process', 'objected', 'approved', 'issued', 'decided'] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

export const OFFICE_ACTS = ['take', 'object', 'appear', 'approve', 'reject', 'issue', 'cure'] as const
export type OfficeAct = (typeof OFFICE_ACTS)[number]

export interface ApplicationFacts {
  state: ApplicationState
  /** The diary number is only what a facilitator heard at the counter. */
  reportedOnly: boolean
  /** Somebody must still appear, pay or confirm. */
  needOpen: boolean
  /** The objection under way is a misprint or an error report: the office itself puts it right by printing again. */
  toPrintAgain: boolean
  /** What the department's kept answer says, while somebody must still appear. */
  held?: MessageKind
}

/** The state it comes to and what happens to the request, in order; or why not. */
export type OfficeRefusal =
  | 'already_decided'
  | 'already_taken'
  | 'already_objected'
  | 'need_open'
  | 'not_approved_yet'
  | 'no_objection'
export type OfficeDecision =
  | { ok: true; state: ApplicationState; actions: Action[] }
  | { ok: false; refusal: OfficeRefusal }

const no = (refusal: OfficeRefusal): OfficeDecision => ({ ok: false, refusal })
const yes = (state: ApplicationState, ...actions: Action[]): OfficeDecision => ({ ok: true, state, actions })

/** One act of a person at the office's desk. Of two at once the second finds the state that the first left. */
export function decideAtDesk(act: OfficeAct, facts: ApplicationFacts): OfficeDecision {
  const { state } = facts
  if (state === 'decided' || (state === 'issued' && act !== 'issue')) return no('already_decided')
  switch (act) {
    case 'take':
      if (state === 'to_take') return yes('in_process', 'acknowledge')
      if (state === 'in_process') return facts.reportedOnly ? yes('in_process') : no('already_taken')
      return no(state === 'objected' ? 'already_objected' : 'already_decided')
    case 'object':
      if (state === 'objected') return no('already_objected')
      return state === 'approved' ? no('already_decided') : yes('objected', 'object')
    case 'appear':
      return state === 'approved' ? no('already_decided') : yes(state)
    case 'approve':
      if (state === 'approved') return no('already_decided')
      return facts.needOpen ? no('need_open') : yes('approved', 'approve')
    case 'reject':
      return state === 'approved' ? no('already_decided') : yes('decided', 'reject')
    case 'issue':
      if (state === 'approved') return yes('issued', 'issue')
      if (state === 'objected' && facts.toPrintAgain) return yes('issued', 'approve', 'issue')
      return no(state === 'issued' ? 'already_decided' : 'not_approved_yet')
    case 'cure':
      return state === 'objected' ? yes('in_process', 'cure') : no('no_objection')
  }
}

/** What a desk can be asked for: the acts that decide, and handing the paper out. */
export const DESK_ACTS = ['take', 'approve', 'issue', 'object', 'appear', 'reject', 'handOver'] as const
export type DeskAct = (typeof DESK_ACTS)[number]
export const CODE_TRIES_MAX = 5

/** The paper waits at the counter, and its code was not guessed at too often. */
export const decideHandOver = (waits: { atOffice: boolean; triesUsed: number }): 'not_now' | 'code_tries_used' | null =>
  !waits.atOffice ? 'not_now' : waits.triesUsed >= CODE_TRIES_MAX ? 'code_tries_used' : null

/** Every act at the desk with what speaks against it now. Screens grey by this; the acts themselves ask the same table. */
export function deskActions(
  facts: ApplicationFacts,
  waits: { atOffice: boolean; triesUsed: number },
): { action: DeskAct; allowed: boolean; refusal: string | null }[] {
  return DESK_ACTS.map((action) => {
    const decision = action === 'handOver' ? null : decideAtDesk(action, facts)
    const refusal = decision === null ? decideHandOver(waits) : decision.ok ? null : decision.refusal
    return { action, allowed: refusal === null, refusal }
  })
}

/** What a department's message says. */
export const MESSAGE_KINDS = ['acknowledged', 'objected', 'approved', 'rejected', 'issued'] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/**
 * A department's message, which may skip steps because an earlier one is late or lost: `issued` implies that it was
 * approved. One that says nothing new changes nothing; one that comes after the end is told as such. `hold`: somebody
 * must still appear; the answer is kept until then.
 */
export function decideByMessage(
  kind: MessageKind,
  facts: ApplicationFacts,
): OfficeDecision | { ok: 'nothing' | 'hold' } {
  const { state } = facts
  if (state === 'decided') return no('already_decided')
  switch (kind) {
    case 'acknowledged':
      return state === 'to_take' ? yes('in_process', 'acknowledge') : { ok: 'nothing' }
    case 'objected':
      return state === 'to_take' || state === 'in_process' ? yes('objected', 'object') : { ok: 'nothing' }
    case 'rejected':
      return state === 'approved' || state === 'issued' ? no('already_decided') : yes('decided', 'reject')
    case 'approved':
      if (state === 'approved' || state === 'issued') return { ok: 'nothing' }
      if (!facts.needOpen) return yes('approved', 'approve')
      // Overtaken on the way by its own `issued`, which is kept and implies it.
      return { ok: facts.held === 'issued' ? 'nothing' : 'hold' }
    case 'issued':
      if (state === 'issued') return { ok: 'nothing' }
      if (state === 'approved') return yes('issued', 'issue')
      return facts.needOpen ? { ok: 'hold' } : yes('issued', 'approve', 'issue')
  }
}
