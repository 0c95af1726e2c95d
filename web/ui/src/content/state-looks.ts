import type { GrievanceState } from '@app/domain/grievances'
import type { RequestState } from '@app/domain/requests'
import type { Tone } from '../feedback/notice.tsx'
import type { IconName } from '../icons/lucide.ts'

/** Colour and sign of a state; its words come with it, as data. */
export type Look = readonly [Tone, IconName]

export const requestLooks: Record<RequestState, Look> = {
  draft: ['neutral', 'edit'],
  booked: ['information', 'calendar'],
  scheduled: ['information', 'calendar-clock'],
  visit_assigned: ['information', 'user-check'],
  visiting: ['accent', 'motorcycle'],
  ready: ['information', 'documents'],
  submitted: ['information', 'office'],
  in_process: ['information', 'office'],
  objected: ['warning', 'warning'],
  approved: ['accent', 'seal'],
  issued: ['accent', 'document'],
  delivering: ['accent', 'package'],
  at_office: ['warning', 'store'],
  delivered: ['success', 'success'],
  closed: ['success', 'success'],
  rejected: ['danger', 'not-allowed'],
  withdrawn: ['neutral', 'undo'],
  cancelled: ['neutral', 'close'],
  failed: ['danger', 'danger'],
}

export const grievanceLooks: Record<GrievanceState, Look> = {
  open: ['information', 'hourglass'],
  paused: ['warning', 'pause'],
  decided: ['success', 'scale'],
  referred: ['warning', 'send'],
  withdrawn: ['neutral', 'undo'],
  closed: ['neutral', 'check'],
}
