import { useMemo, useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  checkQuestions,
  eligibilityOf,
  validateAnswers,
  type CaseDefinition,
  type FormProblem,
} from '@app/domain/catalogue'
import { useSay, type FormPlaces } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { today } from '../../app/programme.tsx'
import { usePlaces, worldOf } from '../request/places.ts'
import { fieldsToAsk, missingOf, newDraft, orderOf, receiverOf, setAside, takeBack, type OrderDraft } from './draft.ts'
import { relationWords } from './order-words.ts'
import { wholePrice } from './whole-price.ts'

type Booked = Output<'requests.book'>

const NO_PLACES: FormPlaces = { districts: [], tehsils: [] }

/** The order in the making, with what the catalogue says about it so far. */
export function useOrder(options: {
  caller: { name: string; phone: string }
  callId: string | undefined
  language: 'ur' | 'en'
  atCentre?: { centreId: string; cnic: string }
}) {
  const [draft, setDraft] = useState<OrderDraft>(() => draftOf(options))
  const [tried, setTried] = useState(false)
  const [booked, setBooked] = useState<Booked>()
  const say = useSay()
  const places = usePlaces()
  const world = useMemo(() => worldOf(places ?? NO_PLACES, today()), [places])
  const service = useAnswer('catalogue.get', draft.serviceId ? { serviceId: draft.serviceId } : null)
  const definition: CaseDefinition | undefined =
    service.data?.service?.cases.find((one) => one.id === draft.caseId) ?? service.data?.service?.cases[0]
  const fields = useMemo(() => (definition ? fieldsToAsk(definition) : []), [definition])
  const problems = definition
    ? problemsOf(
        definition,
        draft,
        world,
        fields.map((field) => field.name),
      )
    : []
  const eligibility = definition ? eligibilityOf(definition, draft.answers, world.today) : undefined
  const answered = problems.length === 0 && eligibility?.verdict !== 'notEligible'
  const { quote, option } = usePrice(draft, answered ? definition : undefined, options.caller.phone)
  const book = useAct('requests.book')
  const consent = useAnswer('consents.words', {}).data?.items.find((one) => one.kind === 'order')
  const missing = missingOf(draft)
  // Another service begins with another way; at a counter there is only the one.
  // Another service of the same order: this one is written down first, if nothing of it is missing.
  const addAnother = (next?: { serviceId: string; caseId?: string }) => {
    setTried(true)
    if (
      !definition ||
      !service.data?.service ||
      problems.length > 0 ||
      missing.includes('subject') ||
      draft.others.length + 1 >= ITEMS_MAX
    )
      return
    const { version, name } = service.data.service
    setDraft({
      ...setAside(draft, { serviceVersion: version, serviceName: name, definition }),
      ...(next && { serviceId: next.serviceId, caseId: next.caseId ?? '' }),
    })
    setTried(false)
  }
  const change = (part: Partial<OrderDraft>) =>
    setDraft((now) => ({ ...now, ...part, ...(options.atCentre && AT_CENTRE) }))
  const order = async () => {
    setTried(true)
    if (!definition || !option || !service.data?.service || missing.length > 0 || problems.length > 0) return
    const command = orderOf(draft, {
      definition,
      serviceVersion: service.data.service.version,
      world,
      signatures: option.quotes.map((one) => one.signature),
      language: options.language,
      callId: options.callId,
      agreedWords: consent?.hash,
    })
    if (options.atCentre && command.onBehalfOf) {
      command.centreId = options.atCentre.centreId
      command.onBehalfOf = { ...command.onBehalfOf, identity: { kind: 'cnic', number: options.atCentre.cnic } }
    }
    if (command.receiver)
      command.receiver = { ...command.receiver, relation: relationOf(receiverOf(draft).relation, options.language) }
    const done = await book.run(command)
    if (done) setBooked(done)
  }
  const again = () => {
    setDraft(draftOf(options))
    setTried(false)
    setBooked(undefined)
  }
  return {
    draft,
    change,
    addAnother,
    noMore: () => setDraft(takeBack),
    tried,
    order,
    again,
    booked,
    book,
    consent,
    places,
    service,
    definition,
    fields,
    problems: tried ? problems : problems.filter((one) => one.refusal !== 'answer_missing'),
    eligibility,
    quote,
    option,
    missing: tried ? missing : [],
    say,
  }
}

const ITEMS_MAX = 6

/** What all of the order costs, in each way in which all of it can be had. */
function usePrice(draft: OrderDraft, definition: CaseDefinition | undefined, forPhone: string) {
  const items = definition && [
    ...draft.others.map((one) => ({ serviceId: one.serviceId, caseId: one.definition.id, answers: one.answers })),
    { serviceId: draft.serviceId, caseId: definition.id, answers: draft.answers },
  ]
  const quote = useAnswer(
    'catalogue.quoteOrder',
    items ? { items: JSON.stringify(items), ...(forPhone && { forPhone }) } : null,
    { keep: true },
  )
  const found = quote.data?.options.find((one) => one.mode === draft.mode)
  const whole = found && wholePrice(found.quotes)
  return { quote, option: found && whole && { ...found, quote: whole } }
}

const AT_CENTRE = { mode: 'centre' } as const
/** At a centre's counter there is one way, and it is chosen already. */
const draftOf = (options: { caller: { name: string; phone: string }; atCentre?: object }): OrderDraft => ({
  ...newDraft(options.caller),
  ...(options.atCentre && AT_CENTRE),
})

export type OrderInHand = ReturnType<typeof useOrder>

function relationOf(key: string, language: 'ur' | 'en'): string {
  const table: Record<string, string> = relationWords[language]
  return table[key] ?? key
}

/** The questions must be right and whole; of the form only what is asked here, and wrong rather than missing. */
function problemsOf(
  definition: CaseDefinition,
  draft: OrderDraft,
  world: ReturnType<typeof worldOf>,
  shown: readonly string[],
): FormProblem[] {
  const whole = checkQuestions(definition, draft.answers, world).problems
  const wrong = validateAnswers(definition, draft.answers, world, { partial: true }).problems.filter(
    (one) => shown.includes(one.field.split('.')[0] ?? '') && !whole.some((other) => other.field === one.field),
  )
  const place = definition.competence.placeField
  const unnamed = [place, definition.asset?.keyField].filter(
    (name): name is string =>
      typeof name === 'string' && draft.answers[name] === undefined && !whole.some((one) => one.field === name),
  )
  return [...whole, ...wrong, ...unnamed.map((field) => ({ field, refusal: 'answer_missing' }))]
}
