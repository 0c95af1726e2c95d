import { DAY_MS } from '../shared/index.ts'

export const INVITATION_DAYS = 30
/** Somebody who has not answered yet is not asked again at once. */
const AGAIN_AFTER_MS = DAY_MS

export const INVITATION_STATES = ['open', 'run_out', 'taken_back'] as const
export type InvitationState = (typeof INVITATION_STATES)[number]
export interface Invitation {
  sentAt: Date
  takenBackAt: Date | null
}

export const runsOutAt = ({ sentAt }: Invitation): Date => new Date(sentAt.getTime() + INVITATION_DAYS * DAY_MS)

export function invitationState(invitation: Invitation, at: Date): InvitationState {
  if (invitation.takenBackAt) return 'taken_back'
  return at < runsOutAt(invitation) ? 'open' : 'run_out'
}

/** From whatever it came to, somebody may be asked anew; not twice on one day. */
export const mayAskAgain = ({ sentAt }: Invitation, at: Date): boolean =>
  at.getTime() - sentAt.getTime() >= AGAIN_AFTER_MS
