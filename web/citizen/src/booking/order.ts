import type { Input } from '@app/contract/calls'
import { prefilled, validateAnswers, type Answers, type CaseDefinition, type FormWorld } from '@app/domain/catalogue'
import type { Point } from '@app/domain/shared'
import type { Language } from '@app/ui'
import type { Draft, DraftItem } from './draft.ts'
import { isNamed, ordererOf, whoOf } from './subject.ts'

type Order = Input<'requests.book'>
type RequestInput = Order['requests'][number]

/** A phone that is less sure than this knows a place and not a door. */
export const ROUGH_METERS = 100

export interface OrderFrame {
  cases: readonly CaseDefinition[]
  world: FormWorld
  /** By request: the prices that were seen. */
  signatures: Record<string, string>
  /** Hash of the words of consent that were seen. */
  agreedWords?: string | undefined
  language: Language
  accountName: string | undefined
  tehsilPoint(id: string): Point | undefined
  words: { self: string; newborn(parent: string): string }
}

/** The booking command of a finished draft. */
export function orderOf(draft: Draft, frame: OrderFrame): Order {
  const orderer = ordererOf(draft, frame.cases, frame.accountName)
  const base: Order = {
    orderId: draft.orderId,
    mode: draft.mode || 'doorstep',
    discreet: draft.discreet,
    language: frame.language,
    ...(frame.agreedWords && { agreedWords: frame.agreedWords }),
    requests: draft.items.map((item, index) => requestOf(item, frame.cases[index]!, frame, orderer)),
    ...(orderer && { ordererName: orderer }),
    ...(draft.mode === 'centre' && draft.centreId && draft.centreId !== 'later' ? { centreId: draft.centreId } : {}),
  }
  const pin = draft.address.pin ?? frame.tehsilPoint(draft.address.tehsilId)
  if (draft.mode !== 'doorstep' || !pin) return base
  const { self, name, relation, phone } = draft.receiver
  // A rough position is sent as the place that it is; the landmark tells the door.
  const accuracyMeters = (draft.address.accuracyMeters ?? 0) > ROUGH_METERS ? null : draft.address.accuracyMeters
  return {
    ...base,
    address: { ...draft.address, pin, accuracyMeters },
    receiver: self ? { name: orderer, relation: frame.words.self } : { name: name.trim(), relation, phone },
    manner: draft.manner,
    ...(draft.slot && draft.slot !== 'later' ? { slotId: draft.slot.id } : {}),
  }
}

function requestOf(
  item: DraftItem,
  definition: CaseDefinition,
  { world, signatures, words }: OrderFrame,
  orderer: string,
): RequestInput {
  // What was answered to a question that is no longer asked is dropped here, as the server would.
  const { answers } = validateAnswers(definition, item.answers, world, { partial: true })
  return {
    requestId: item.requestId,
    serviceId: item.serviceId,
    serviceVersion: item.serviceVersion,
    caseId: definition.id,
    subject: isNamed(item) ? { name: item.subjectName.trim() } : { name: words.newborn(orderer), named: false },
    forWhom: whoOf(item, definition),
    ...(item.memberPersonId ? { memberPersonId: item.memberPersonId } : {}),
    answers,
    quoteSignature: signatures[item.requestId] ?? '',
    ...assetOf(definition, answers),
    ...placeOf(definition, answers),
  }
}

/** What the order says already of a form that is filled before ordering; the server fills in the same. */
export function withPrefill(
  draft: Draft,
  item: DraftItem,
  frame: Pick<OrderFrame, 'cases' | 'world' | 'accountName'>,
  definition: CaseDefinition,
): Answers {
  const self = whoOf(item, definition) === 'self'
  const own = { name: ordererOf(draft, frame.cases, frame.accountName), phone: draft.phone }
  const { house, street, area, landmark, tehsilId } = draft.address
  const line = [house, street, area].filter(Boolean).join(', ')
  const home =
    tehsilId && (line || landmark)
      ? { line: line || landmark, tehsilId, ...(line && landmark ? { landmark } : {}) }
      : undefined
  return {
    ...prefilled(
      definition,
      { subject: { name: item.subjectName, phone: self ? own.phone : undefined }, orderer: own, home },
      frame.world,
    ),
    ...item.answers,
  }
}

function assetOf(definition: CaseDefinition, answers: Answers): Pick<RequestInput, 'asset'> {
  if (!definition.asset) return {}
  const number = answers[definition.asset.keyField]
  return typeof number === 'string' && number !== '' ? { asset: { kind: definition.asset.kind, number } } : {}
}

/** The place that decides which office is competent, when an answer names it. */
function placeOf({ competence }: CaseDefinition, answers: Answers): Pick<RequestInput, 'placeOfEvent'> {
  const named = competence.placeField ? answers[competence.placeField] : undefined
  if (competence.level === 'district' || named === undefined) return {}
  if (typeof named === 'string') return { placeOfEvent: { tehsilId: named } }
  return typeof named === 'object' && 'tehsilId' in named ? { placeOfEvent: { tehsilId: named.tehsilId } } : {}
}
