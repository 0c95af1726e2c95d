import type { Input } from '@app/contract'
import { validateAnswers, type CaseDefinition, type FormWorld } from '@app/domain/catalogue'
import type { Language } from '@app/ui'
import type { Draft } from './draft.ts'

type Order = Input<'requests.book'>
type RequestInput = Order['requests'][number]

/** The booking command of a finished draft. */
export function orderOf(draft: Draft, definition: CaseDefinition, world: FormWorld, quoteSignature: string, language: Language): Order {
  const door = draft.mode === 'doorstep'
  // What was answered to a question that is no longer asked is dropped here, as the server would.
  const { answers } = validateAnswers(definition, draft.answers, world, { partial: true })
  const request: RequestInput = {
    requestId: draft.requestId,
    serviceId: draft.serviceId,
    serviceVersion: draft.serviceVersion,
    caseId: draft.caseId,
    subject: { name: draft.subjectName },
    forWhom: draft.forWhom || 'self',
    ...(draft.memberPersonId ? { memberPersonId: draft.memberPersonId } : {}),
    answers,
    quoteSignature,
    ...assetOf(definition, answers),
    ...placeOf(definition, answers),
  }
  const base: Order = { orderId: draft.orderId, mode: draft.mode || 'doorstep', requests: [request], discreet: draft.discreet, language, ...(draft.mode === 'centre' && draft.centreId && draft.centreId !== 'later' ? { centreId: draft.centreId } : {}) }
  if (!door || !draft.address) return base
  const { tehsilId, ...address } = draft.address
  return {
    ...base,
    address: { ...address, tehsilId },
    receiver: draft.receiver,
    manner: draft.manner || 'soonest',
    ...(draft.slot && draft.slot !== 'later' ? { slotId: draft.slot.id } : {}),
  }
}

function assetOf(definition: CaseDefinition, answers: Draft['answers']): Pick<RequestInput, 'asset'> {
  if (!definition.asset) return {}
  const number = answers[definition.asset.keyField]
  return typeof number === 'string' && number !== '' ? { asset: { kind: definition.asset.kind, number } } : {}
}

/** The place that decides which office is competent, when an answer names it. */
function placeOf({ competence }: CaseDefinition, answers: Draft['answers']): Pick<RequestInput, 'placeOfEvent'> {
  const named = competence.placeField ? answers[competence.placeField] : undefined
  if (competence.level === 'district' || named === undefined) return {}
  if (typeof named === 'string') return { placeOfEvent: { tehsilId: named } }
  return typeof named === 'object' && 'tehsilId' in named ? { placeOfEvent: { tehsilId: named.tehsilId } } : {}
}
