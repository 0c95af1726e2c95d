import type { Input } from '@app/contract/calls'
import {
  factFields,
  validateAnswers,
  type Answers,
  type CaseDefinition,
  type Field,
  type FormWorld,
} from '@app/domain/catalogue'
import type { LocalText } from '@app/domain/shared'
import { newId } from '@app/ui'

export type Order = Input<'requests.book'>
export type Mode = Order['mode']
export type Manner = NonNullable<Order['manner']>

/** A service of the order that is written down already. */
export interface OtherItem {
  requestId: string
  serviceId: string
  serviceVersion: number
  serviceName: LocalText
  definition: CaseDefinition
  answers: Answers
  forWhom: 'self' | 'other' | ''
  subjectName: string
}

/** An order that an agent writes while the caller speaks: what was written down, and the service that is being asked about. */
export interface OrderDraft {
  orderId: string
  others: OtherItem[]
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
    orderId: newId(),
    others: [],
    requestId: newId(),
    serviceId: '',
    caseId: '',
    answers: {},
    callerName: caller.name,
    callerPhone: caller.phone,
    forWhom: '',
    subjectName: '',
    mode: '',
    centreId: '',
    place: null,
    house: '',
    street: '',
    landmark: '',
    receiver: { name: '', relation: '', phone: '' },
    manner: 'soonest',
    slotId: '',
    discreet: false,
    consent: false,
  }
}

/** What the case asks of everyone before booking, and what names its office or its price; each once. */
export function fieldsToAsk(definition: CaseDefinition): Field[] {
  return [...definition.eligibility.questions, ...factFields(definition)]
}

/** Rings at a door here: a mobile number, or a landline with its area code. */
const DOOR_PHONE = /^\+92\d{9,10}$/

export type Missing =
  | 'service'
  | 'callerName'
  | 'callerPhone'
  | 'subject'
  | 'mode'
  | 'place'
  | 'landmark'
  | 'receiver'
  | 'receiverPhone'
  | 'slot'
  | 'consent'

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
  return {
    name: name.trim() || draft.callerName.trim(),
    relation: relation || (name.trim() ? '' : 'self'),
    phone: phone || draft.callerPhone,
  }
}

interface Frame {
  definition: CaseDefinition
  serviceVersion: number
  world: FormWorld
  /** In the order of the services. */ signatures: readonly string[]
  language: 'ur' | 'en'
  callId?: string
  /** Hash of the words of consent that were read out. */
  agreedWords?: string | undefined
}

/** The booking command: the same that the citizen's app sends, with whom it is for. */
export function orderOf(draft: OrderDraft, frame: Frame): Order {
  const { serviceVersion } = frame
  const current = { ...draft, serviceVersion, definition: frame.definition }
  const base: Order = {
    orderId: draft.orderId,
    mode: draft.mode || 'doorstep',
    requests: [...draft.others, current].map((item, index) =>
      requestOf(item, draft.callerName.trim(), frame.world, frame.signatures[index] ?? ''),
    ),
    onBehalfOf: {
      phone: draft.callerPhone,
      name: draft.callerName.trim(),
      consent: true,
      ...(frame.callId ? { callId: frame.callId } : {}),
    },
    contactPhone: draft.callerPhone,
    discreet: draft.discreet,
    language: frame.language,
    ...(frame.agreedWords && { agreedWords: frame.agreedWords }),
  }
  if (draft.mode === 'centre' && draft.centreId) return { ...base, centreId: draft.centreId }
  if (draft.mode !== 'doorstep' || !draft.place) return base
  return {
    ...base,
    address: {
      pin: draft.place.pin,
      accuracyMeters: null,
      movedByHand: false,
      landmark: draft.landmark.trim(),
      house: draft.house.trim(),
      street: draft.street.trim(),
      area: draft.place.name,
      tehsilId: draft.place.tehsilId,
    },
    receiver: receiverOf(draft),
    manner: draft.manner,
    ...(draft.slotId === 'later' ? {} : { slotId: draft.slotId }),
  }
}

type Item = Omit<OtherItem, 'serviceName'>

function requestOf(
  { definition, ...item }: Item,
  callerName: string,
  world: FormWorld,
  quoteSignature: string,
): Order['requests'][number] {
  // What was answered to a question that is no longer asked is dropped here, as the server would.
  const { answers } = validateAnswers(definition, item.answers, world, { partial: true })
  return {
    requestId: item.requestId,
    serviceId: item.serviceId,
    serviceVersion: item.serviceVersion,
    caseId: definition.id,
    forWhom: item.forWhom || 'self',
    subject: { name: item.forWhom === 'other' ? item.subjectName.trim() : callerName },
    answers,
    quoteSignature,
    ...assetOf(definition, answers),
    ...placeOf(definition, answers),
  }
}

/** The present service written down, and room for the next; what was said of the caller, the place and the time stays. */
export function setAside(
  draft: OrderDraft,
  item: Pick<OtherItem, 'serviceVersion' | 'serviceName' | 'definition'>,
): OrderDraft {
  const { requestId, serviceId, answers, forWhom, subjectName } = draft
  return {
    ...draft,
    others: [...draft.others, { ...item, requestId, serviceId, answers, forWhom, subjectName }],
    requestId: newId(),
    serviceId: '',
    caseId: '',
    answers: {},
    forWhom: '',
    subjectName: '',
    consent: false,
  }
}

/** The last that was written down is asked about again: nothing more was wanted. */
export function takeBack(draft: OrderDraft): OrderDraft {
  const last = draft.others.at(-1)
  if (!last) return draft
  const { requestId, serviceId, definition, answers, forWhom, subjectName } = last
  return {
    ...draft,
    others: draft.others.slice(0, -1),
    requestId,
    serviceId,
    caseId: definition.id,
    answers,
    forWhom,
    subjectName,
  }
}

function assetOf(definition: CaseDefinition, answers: Answers): Pick<Order['requests'][number], 'asset'> {
  const number = definition.asset ? answers[definition.asset.keyField] : undefined
  return definition.asset && typeof number === 'string' && number !== ''
    ? { asset: { kind: definition.asset.kind, number } }
    : {}
}

/** The place that decides which office is competent, when an answer names it. */
function placeOf({ competence }: CaseDefinition, answers: Answers): Pick<Order['requests'][number], 'placeOfEvent'> {
  const named = competence.placeField ? answers[competence.placeField] : undefined
  if (competence.level === 'district' || named === undefined) return {}
  if (typeof named === 'string') return { placeOfEvent: { tehsilId: named } }
  return typeof named === 'object' && 'tehsilId' in named ? { placeOfEvent: { tehsilId: named.tehsilId } } : {}
}
