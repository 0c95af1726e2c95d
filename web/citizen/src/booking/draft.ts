import type { Answers } from '@app/domain/catalogue'
import type { Mode } from '@app/domain/requests'
import type { Point } from '@app/domain/shared'
import { newId } from '@app/ui'

export interface DraftAddress {
  pin: Point
  accuracyMeters: number | null
  movedByHand: boolean
  landmark: string
  house: string
  street: string
  area: string
  /** Of the pin, or chosen instead of it. */
  tehsilId: string
}

export type Manner = 'soonest' | 'woman' | 'gate' | 'elsewhere'

/** An order in the making. It lives on this device until it is booked; its ids make a repeated booking harmless. */
export interface Draft {
  orderId: string
  requestId: string
  serviceId: string
  serviceVersion: number
  caseId: string
  forWhom: 'self' | 'member' | 'other' | ''
  memberPersonId: string
  subjectName: string
  answers: Answers
  /** The form is filled at the door, or now by the citizen. */
  fill: 'door' | 'now' | ''
  mode: Mode | ''
  /** The walk-in centre, or later; drafts of older versions have none. */
  centreId?: string
  address: DraftAddress | null
  receiver: { name: string; relation: string; phone: string }
  manner: Manner | ''
  /** A true slot, or none: then we call to agree on a time. */
  slot: { id: string; startsAt: string; endsAt: string } | 'later' | null
  discreet: boolean
}

export function newDraft(serviceId: string, serviceVersion: number, caseId: string): Draft {
  return {
    orderId: newId(),
    requestId: newId(),
    serviceId,
    serviceVersion,
    caseId,
    forWhom: '',
    memberPersonId: '',
    subjectName: '',
    answers: {},
    fill: '',
    mode: '',
    centreId: '',
    address: null,
    receiver: { name: '', relation: '', phone: '' },
    manner: '',
    slot: null,
    discreet: false,
  }
}
