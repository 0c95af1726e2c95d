import type { Module } from '../../kernel/module.ts'
import { answerTimeOver } from './proceedings/answer.ts'
import { appealOverdue, appealTimeOver, decisionOverdue, protectionOver } from './proceedings/decide.ts'
import { holdOver } from './proceedings/holds.ts'
import { afterGrievance, afterRatings } from './proceedings/open.ts'
import { reckonWeeks, scheduleWeeks, WEEKS, type WeeksToReckon } from './position-weeks/reckon.ts'
import { refusalAppealOverdue } from './recruit/approve.ts'
import { certificateDue } from './recruit/renewals.ts'
import { handlers } from './routes.ts'

export { payAccountMasks, payAccountsOf, payAccountsSeen } from './accounts/current.ts'
export { openPayAccounts } from './accounts/open.ts'
export { putOnFile } from './accounts/on-file.ts'
export { ownWeeks } from './position-weeks/view.ts'
export { payHeldOf } from './proceedings/holds.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Timers {
    'standing.certificate': { applicantId: string; requirementId: string }
    'standing.answer': null
    'standing.decision_due': null
    'standing.hold': null
    'standing.protective': null
    'standing.lapse': null
    'standing.appeal_due': null
    'standing.refusal_appeal': null
    'standing.position_weeks': WeeksToReckon
  }
}

export const standingModule: Module = {
  name: 'standing',
  handlers,
  reactions: {
    'rating.review_due': { 'standing.review': afterRatings },
    'grievance.upheld': { 'standing.grievance': afterGrievance },
  },
  timers: {
    'standing.certificate': certificateDue,
    'standing.answer': answerTimeOver,
    'standing.decision_due': decisionOverdue,
    'standing.hold': holdOver,
    'standing.protective': protectionOver,
    'standing.lapse': appealTimeOver,
    'standing.appeal_due': appealOverdue,
    'standing.refusal_appeal': refusalAppealOverdue,
    [WEEKS]: reckonWeeks,
  },
  start: (kernel) => scheduleWeeks(kernel),
}
