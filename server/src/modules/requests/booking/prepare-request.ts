import type { ParsedInput } from '@app/contract'
import { eligibilityOf, checkQuestions, modesOffered } from '@app/domain/catalogue'
import { isBirthDay } from '@app/domain/identity'
import { localDateOf, normaliseIdentifier, normalisePhone } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { assertTaken, definitionOf, formWorld } from '../../catalogue/index.ts'
import { assertOpen, competentOfficeFor } from '../../places/index.ts'
import { mayOrderFor } from '../reading/access.ts'
import { givenByOrder } from './given-by-order.ts'
import type { Orderer } from './orderer.ts'
import type { OrderPlace } from './place-order.ts'
import { sealParty, sealRequest } from '../life/sealed.ts'
import type { Person, Quote } from '../shapes.ts'
import { trackingNoOf } from './tracking-no.ts'
import type { NewParty, NewRequest } from './store.ts'

type Input = ParsedInput<'requests.book'>
type RequestInput = Input['requests'][number]

export interface Prepared {
  id: string
  trackingNo: string
  officeId: string | null
  quote: Quote
  row: PreparedRow
  parties: NewParty[]
}
/** What is known of it before it has a slot. */
type PreparedRow = Omit<NewRequest, 'state' | 'due_at' | 'changes' | 'turns'>

/** Checks one request of an order: case, mode, questions, eligibility, people, office. Everything wrong is a declared refusal. */
export async function prepareRequest(
  tx: Tx,
  input: Input,
  request: RequestInput,
  quote: Quote,
  { place, orderer }: { place: OrderPlace; orderer: Orderer },
): Promise<Prepared> {
  const definition = await definitionOf(tx, request.serviceId, request.serviceVersion)
  await assertTaken(tx, definition.id)
  const found = definition.cases.find((c) => c.id === request.caseId) ?? refuse('case_unknown')
  const today = localDateOf(tx.at, tx.kernel.territory.calendar.utcOffsetMinutes)
  const world = formWorld(tx.kernel, today)
  const questions = checkQuestions(found, request.answers, world)
  if (questions.problems.length)
    refuse('form_invalid', { field: questions.problems[0]!.field, problems: questions.problems.slice(0, 20) })
  const verdict = eligibilityOf(found, questions.answers, today)
  if (verdict.verdict === 'notEligible') refuse('not_eligible', { because: verdict.because })
  if (!modesOffered(found, questions.answers, today, place.districtId ?? undefined).some((o) => o.mode === input.mode))
    refuse('mode_not_offered', { field: 'mode' })
  const subjectPersonId = await subjectOf(tx, request, orderer)
  const { named: _named, ...about } = request.subject
  const subject = checkPerson(about, 'subject', today)
  const office = competentOfficeFor(tx.kernel, {
    definition: found,
    departmentId: definition.departmentId,
    answers: request.answers as never,
    homeTehsilId: place.tehsilId,
    eventTehsilId: request.placeOfEvent?.tehsilId ?? null,
    officeId: request.officeId ?? null,
  })
  await assertOpen(tx, place.districtId ?? office.districtId)
  const trackingNo = trackingNoOf(tx.kernel, request.requestId)
  const owedPaisa = quote.dueAtDoorPaisa + quote.duePsidPaisa
  return {
    id: request.requestId,
    trackingNo,
    officeId: office.id,
    quote,
    row: {
      id: request.requestId,
      tracking_no: trackingNo,
      service_id: definition.id,
      service_version: definition.version,
      case_id: found.id,
      mode: input.mode,
      tehsil_id: place.tehsilId ?? office.tehsilId,
      district_id: place.districtId ?? office.districtId,
      office_id: office.id,
      department_id: definition.departmentId,
      subject_name: subject.name,
      subject_person_id: subjectPersonId,
      private: sealRequest(tx.kernel.vault, {
        subject,
        answers: { ...givenByOrder(input, request, { orderer, place, definition: found, world }), ...request.answers },
        asset: request.asset ?? null,
      }).toString('base64'),
      quote,
      owed_paisa: owedPaisa,
      papers_ready: found.documents.length === 0,
      proof_ready: found.proofFields.length === 0,
    },
    parties: request.parties.map((party) => partyRow(tx, request.requestId, party)),
  }
}

/** For oneself, someone of the household who said yes, or another: the last is always recorded as such. */
async function subjectOf(tx: Tx, request: RequestInput, orderer: Orderer): Promise<string | null> {
  if (request.forWhom === 'self') return orderer.personId
  if (request.forWhom === 'other' || request.memberPersonId === undefined) return null
  if (!(await mayOrderFor(tx, request.memberPersonId))) refuse('not_yours', { field: 'memberPersonId' })
  return request.memberPersonId
}

function checkPerson(person: Person, field: string, today: string): Person {
  const checked = { ...person }
  if (person.identifier) {
    const number = normaliseIdentifier(person.identifier.kind, person.identifier.number)
    if (number === null) refuse('identifier_invalid', { field: `${field}.identifier` })
    checked.identifier = { kind: person.identifier.kind, number }
  }
  if (person.phone !== undefined)
    checked.phone = normalisePhone(person.phone) ?? refuse('phone_invalid', { field: `${field}.phone` })
  if (person.born !== undefined && !isBirthDay(person.born, today)) refuse('birth_invalid', { field: `${field}.born` })
  return checked
}

function partyRow(tx: Tx, requestId: string, party: RequestInput['parties'][number]): NewParty {
  const today = localDateOf(tx.at, tx.kernel.territory.calendar.utcOffsetMinutes)
  const person = checkPerson(party.person, `parties.${party.role}`, today)
  return {
    id: party.partyId,
    request_id: requestId,
    role: party.role,
    label: party.label,
    name: person.name,
    phone: person.phone ?? null,
    district_id: party.districtId ?? null,
    private: sealParty(tx.kernel.vault, { identifier: person.identifier, authority: party.authority }).toString(
      'base64',
    ),
  }
}
