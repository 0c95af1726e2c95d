import type { Answers } from '@app/domain/catalogue'
import type { Mode } from '@app/domain/requests'
import type { Point } from '@app/domain/shared'
import { newId } from '@app/ui'

export interface DraftAddress {
  /** Of the phone or of a named place; none: the tehsil's own. */
  pin: Point | null
  accuracyMeters: number | null
  landmark: string
  house: string
  street: string
  area: string
  tehsilId: string
}

export type Manner = 'soonest' | 'woman' | 'gate' | 'elsewhere'
export type Who = 'self' | 'member' | 'other'

/** One service of the order, and whom it is for. */
export interface DraftItem {
  requestId: string
  serviceId: string
  serviceVersion: number
  caseId: string
  /** Nobody has said which case yet; then it is asked. */
  caseOpen: boolean
  /** Empty: the usual one of the case. */
  forWhom: Who | ''
  memberPersonId: string
  subjectName: string
  answers: Answers
}

/** An order in the making. It lives on this device until it is booked; its ids make a repeated booking harmless. */
export interface Draft {
  orderId: string
  /** The first is the service that it began with. */
  items: DraftItem[]
  ordererName: string
  /** Where nobody is signed in yet. */
  phone: string
  mode: Mode | ''
  /** The walk-in centre, or later. */
  centreId: string
  /** The form is filled at the door, or now by the citizen. */
  fill: 'door' | 'now'
  address: DraftAddress
  receiver: { self: boolean; name: string; relation: string; phone: string }
  manner: Manner
  /** A true slot, or none: then we call to agree on a time. */
  slot: { id: string; startsAt: string; endsAt: string } | 'later' | null
  discreet: boolean
  /** The prices that were seen when "order" was pressed, by request: what is ordered after signing in is what was agreed to. */
  agreed: Record<string, string> | null
  /** Hash of the words of consent that stood above it. */
  agreedWords?: string | undefined
}

export type DraftChange = Partial<Draft>

export function newItem(serviceId: string, serviceVersion: number, caseId: string): DraftItem {
  return {
    requestId: newId(),
    serviceId,
    serviceVersion,
    caseId,
    caseOpen: caseId === '',
    forWhom: '',
    memberPersonId: '',
    subjectName: '',
    answers: {},
  }
}

export const nowhere: DraftAddress = {
  pin: null,
  accuracyMeters: null,
  landmark: '',
  house: '',
  street: '',
  area: '',
  tehsilId: '',
}

export function newDraft(first: DraftItem): Draft {
  return {
    orderId: newId(),
    items: [first],
    ordererName: '',
    phone: '',
    mode: '',
    centreId: '',
    fill: 'door',
    address: nowhere,
    receiver: { self: true, name: '', relation: '', phone: '' },
    manner: 'soonest',
    slot: null,
    discreet: false,
    agreed: null,
  }
}
