import type { Input } from '@app/contract'
import { factFields, validateAnswers, type Answers, type CaseDefinition, type Field, type FormWorld } from '@app/domain/catalogue'
import { newId } from '@app/ui'

export type Order = Input<'requests.book'>
export type Mode = Order['mode']
export type Manner = NonNullable<Order['manner']>

/** An order that an agent writes while the caller speaks. */
export interface OrderDraft {
  orderId: string
  requestId: string
  serviceId: string
  caseId: string
  answers: Answers
  callerName: string
  callerPhone: string
  forWhom: 'self' | 'other' | ''
  subjectName: string
  mode: Mode | ''
  /** The walk-in centre that the caller will come to; empty: they decide later. */
  centreId: string
  place: { name: string; pin: { lat: number; lon: number }; tehsilId: string } | null
  house: string
  street: string
  landmark: string
  receiver: { name: string; relation: string; phone: string }
  manner: Manner
  slotId: string
  discreet: boolean
  consent: boolean
}

export function newDraft(caller: { name: string; phone: string }): OrderDraft {
  return {
    orderId: newId(), requestId: newId(), serviceId: '', caseId: '', answers: {}, callerName: caller.name, callerPhone: caller.phone, forWhom: '', subjectName: '', mode: '', centreId: '', place: null, house: '', street: '', landmark: '',
    receiver: { name: '', relation: '', phone: '' }, manner: 'soonest', slotId: '', discreet: false, consent: false,
  }
}

/** What the case asks of everyone before booking, and what names its office or its price; each once. */
export function fieldsToAsk(definition: CaseDefinition): Field[] {
  return [...definition.eligibility.questions, ...factFields(definition)]
}

/** Rings at a door here: a mobile number, or a landline with its area code. */
const DOOR_PHONE = /^\+92\d{9,10}$/

export type Missing = 'service' | 'callerName' | 'callerPhone' | 'subject' | 'mode' | 'place' | 'landmark' | 'receiver' | 'receiverPhone' | 'slot' | 'consent'

/** What is still missing, in the order of the form. */
export function missingOf(draft: OrderDraft): Missing[] {
  const missing: Missing[] = []
  if (!draft.serviceId) missing.push('service')
  if (!draft.callerName.trim()) missing.push('callerName')
  if (!/^\+\d{9,15}$/.test(draft.callerPhone)) missing.push('callerPhone')
  if (!draft.forWhom || (draft.forWhom === 'other' && !draft.subjectName.trim())) missing.push('subject')
  if (!draft.mode) missing.push('mode')
  if (draft.mode === 'doorstep') {
    if (!draft.place?.tehsilId) missing.push('place')
    if (!draft.landmark.trim()) missing.push('landmark')
    const receiver = receiverOf(draft)
    if (!receiver.name || !receiver.relation) missing.push('receiver')
    if (!DOOR_PHONE.test(receiver.phone)) missing.push('receiverPhone')
    if (!draft.slotId) missing.push('slot')
  }
  if (!draft.consent) missing.push('consent')
  return missing
}

/** Most callers open the door themselves: what is left empty is theirs. */
export function receiverOf(draft: OrderDraft): { name: string; relation: string; phone: string } {
  const { name, relation, phone } = draft.receiver
  return { name: name.trim() || draft.callerName.trim(), relation: relation || (name.trim() ? '' : 'self'), phone: phone || draft.callerPhone }
}

interface Frame { definition: CaseDefinition; serviceVersion: number; world: FormWorld; quoteSignature: string; language: 'ur' | 'en'; callId?: string }

/** The booking command: the same that the citizen's app sends, with whom it is for. */
export function orderOf(draft: OrderDraft, frame: Frame): Order {
  const { definition, world } = frame
  // What was answered to a question that is no longer asked is dropped here, as the server would.
  const { answers } = validateAnswers(definition, draft.answers, world, { partial: true })
  const base: Order = {
    orderId: draft.orderId,
    mode: draft.mode || 'doorstep',
    requests: [
      {
        requestId: draft.requestId, serviceId: draft.serviceId, serviceVersion: frame.serviceVersion, caseId: definition.id, forWhom: draft.forWhom || 'self',
        subject: { name: draft.forWhom === 'other' ? draft.subjectName.trim() : draft.callerName.trim() }, answers, quoteSignature: frame.quoteSignature, ...assetOf(definition, answers), ...placeOf(definition, answers),
      },
    ],
    onBehalfOf: { phone: draft.callerPhone, name: draft.callerName.trim(), consent: true, ...(frame.callId ? { callId: frame.callId } : {}) },
    contactPhone: draft.callerPhone,
    discreet: draft.discreet,
    language: frame.language,
  }
  if (draft.mode === 'centre' && draft.centreId) return { ...base, centreId: draft.centreId }
  if (draft.mode !== 'doorstep' || !draft.place) return base
  return {
    ...base,
    address: { pin: draft.place.pin, accuracyMeters: null, movedByHand: false, landmark: draft.landmark.trim(), house: draft.house.trim(), street: draft.street.trim(), area: draft.place.name, tehsilId: draft.place.tehsilId },
    receiver: receiverOf(draft),
    manner: draft.manner,
    ...(draft.slotId === 'later' ? {} : { slotId: draft.slotId }),
  }
}

function assetOf(definition: CaseDefinition, answers: Answers): Pick<Order['requests'][number], 'asset'> {
  const number = definition.asset ? answers[definition.asset.keyField] : undefined
  return definition.asset && typeof number === 'string' && number !== '' ? { asset: { kind: definition.asset.kind, number } } : {}
}

/** The place that decides which office is competent, when an answer names it. */
function placeOf({ competence }: CaseDefinition, answers: Answers): Pick<Order['requests'][number], 'placeOfEvent'> {
  const named = competence.placeField ? answers[competence.placeField] : undefined
  if (competence.level === 'district' || named === undefined) return {}
  if (typeof named === 'string') return { placeOfEvent: { tehsilId: named } }
  return typeof named === 'object' && 'tehsilId' in named ? { placeOfEvent: { tehsilId: named.tehsilId } } : {}
}
