import type { VisitMoved } from '@app/contract/events'
import type { Tx } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { acknowledge, close, listAlerts, noteAlert } from './alerts.ts'
import { colleagues, handOver } from './hand-over.ts'
import { alarmsLive } from './live.ts'
import { measureAlarms } from './measure.ts'
import { chooseSilentCode, mine } from './mine.ts'
import { afterDuress, citizenSos, facilitatorSos } from './raise.ts'
import { ringAgain } from './ring.ts'
import { addReport, approve, getRobbery, listRobberies, refuseRobbery, report } from './robbery/robbery.ts'
import * as store from './store.ts'
import {
  codesCalm,
  codesFlooded,
  codesGuessed,
  codesWrongOffline,
  filingOver,
  filingSent,
  filingStuck,
  lettersChanged,
  tripUnanswered,
  visitFailed,
} from './watch.ts'

export { forgetCallers } from './forget.ts'
export { type Matter, raiseMatter, solve } from './matters.ts'
export { raiseBySms } from './raise.ts'
export { deskOf } from './ring.ts'
export { visitUnsafe } from './watch.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Timers {
    'safety.ring': null
  }
}

/** Dispatch tells who is at whose door: a call for help must not have to ask upwards. */
const underWay = async (tx: Tx, event: VisitMoved): Promise<void> =>
  void (
    event.facilitatorId &&
    (await store.insertVisitNow(
      tx,
      { visitId: event.visitId, facilitatorId: event.facilitatorId, requestIds: event.requestIds },
      tx.at,
    ))
  )
const over = async (tx: Tx, event: VisitMoved): Promise<void> => void (await store.endVisitNow(tx, event, tx.at))

export const safetyModule: Module = {
  name: 'safety',
  handlers: {
    'safety.mine': mine,
    'safety.setSilentCode': chooseSilentCode,
    'safety.sos': facilitatorSos,
    'safety.citizenSos': citizenSos,
    'safety.alerts': listAlerts,
    'safety.acknowledge': acknowledge,
    'safety.note': noteAlert,
    'safety.colleagues': colleagues,
    'safety.handOver': handOver,
    'safety.live': alarmsLive,
    'safety.close': close,
    'safety.reportRobbery': report,
    'safety.addReport': addReport,
    'safety.robberies': listRobberies,
    'safety.robbery': getRobbery,
    'safety.approveRobbery': approve,
    'safety.refuseRobbery': refuseRobbery,
  },
  reactions: {
    'facilitator.duress': { 'safety.duress': afterDuress },
    'visit.departed': { 'safety.under-way': underWay },
    'visit.planned': { 'safety.over': over },
    'visit.completed': { 'safety.over': over },
    'visit.failed': { 'safety.over': over, 'safety.unsafe': visitFailed },
    'visit.cancelled': { 'safety.over': over },
    'trip.unanswered': { 'safety.unanswered': tripUnanswered },
    'codes.flooded': { 'safety.codes-flooded': codesFlooded },
    'codes.calm': { 'safety.codes-calm': codesCalm },
    'codes.guessed': { 'safety.codes-guessed': codesGuessed },
    'codes.wrong_offline': { 'safety.codes-wrong-offline': codesWrongOffline },
    'filing.stuck': { 'safety.stuck': filingStuck },
    'letter.set_aside': { 'safety.letter-aside': lettersChanged },
    'letter.over': { 'safety.letter-over': lettersChanged },
    'filing.over': { 'safety.filing-over': filingOver },
    'department.sent': { 'safety.filing-sent': filingSent },
    'department.answered': { 'safety.filing-sent': filingSent },
  },
  timers: { 'safety.ring': ringAgain },
  measure: measureAlarms,
}
