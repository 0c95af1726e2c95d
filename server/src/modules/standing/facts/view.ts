import type { Output, ParsedInput } from '@app/contract'
import { FACT_KINDS, FACT_RULES, type FactKind, maskIban } from '@app/domain/standing'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query } from '../../../kernel/context.ts'
import { FileAnswer } from '../../../kernel/http/answer.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { readScan } from '../../documents/index.ts'
import { findAccount, phonesCutAt } from '../../identity/index.ts'
import { cashPosition } from '../../ledger/index.ts'
import * as workforce from '../../workforce/index.ts'
import { currentIban } from '../accounts/current.ts'
import { judgeOf, nameOf, selfOf } from '../caller.ts'
import { mayEnter, personHere, rolesOf } from './access.ts'
import { choicesOf } from './choices.ts'

type Change = Output<'facts.asked'>['items'][number]
type Card = Output<'facilitators.facts'>['cards'][number]
const CHANGES_SHOWN = 100
const ASKED_SHOWN = 100
const PHONE_DESKS: readonly string[] = ['supervisor', 'operations']

async function changeView(q: Query, row: workforce.FactRow, person: workforce.Facilitator): Promise<Change> {
  const [kind] = row.asked_by.split(':')
  const own = (await judgeOf(q)).personId === person.personId
  return {
    changeId: row.id,
    facilitatorId: person.id,
    name: person.name,
    badgeNo: person.badgeNo,
    kind: row.kind,
    before: row.before,
    after: row.after,
    reason: row.reason,
    from: row.from_day,
    hasFile: row.file_id !== null,
    state: row.state,
    askedBy: kind === 'facilitator' ? person.name : await nameOf(q, row.asked_by),
    askedAt: row.asked_at.toISOString(),
    decidedBy: await nameOf(q, row.decided_by),
    decidedAt: row.decided_at?.toISOString() ?? null,
    decisionReason: row.decision_reason ?? '',
    since: row.in_force_at?.toISOString() ?? null,
    mayDecide: row.state === 'asked' && row.asked_by !== actorKey(q.actor) && !own && mayEnter(q, row.kind),
  }
}

async function valueOf(q: Query, person: workforce.Facilitator, kind: FactKind): Promise<Card['value']> {
  switch (kind) {
    case 'skills':
    case 'equipment':
    case 'vehicle':
      return person[kind]
    case 'tehsils':
      return person.tehsilIds
    case 'tax':
      return person.taxpayerActive
    case 'cashCap':
      return (await cashPosition(q, person.id)).capPaisa
    case 'photo':
      return null
  }
}

async function cardOf(
  q: Query,
  person: workforce.Facilitator,
  kind: FactKind,
  changes: readonly Change[],
): Promise<Card> {
  const { evidence, people, fromDay } = FACT_RULES[kind]
  const last = changes.find((one) => one.kind === kind && one.state === 'in_force')
  return {
    kind,
    value: await valueOf(q, person, kind),
    since: last?.since ?? null,
    by: last ? last.decidedBy || last.askedBy : '',
    reason: last?.reason ?? '',
    fileOf: last?.hasFile ? last.changeId : null,
    mayChange: mayEnter(q, kind) && (await judgeOf(q)).personId !== person.personId,
    evidence,
    people,
    fromDay,
    waiting: changes.find((one) => one.kind === kind && (one.state === 'asked' || one.state === 'approved')) ?? null,
  }
}

export async function factsOf(
  q: Query,
  { facilitatorId }: ParsedInput<'facilitators.facts'>,
): Promise<Output<'facilitators.facts'>> {
  const person = await personHere(q, facilitatorId)
  const changes: Change[] = []
  for (const row of await workforce.facts.of(q, person.id, CHANGES_SHOWN))
    changes.push(await changeView(q, row, person))
  const cards: Card[] = []
  for (const kind of FACT_KINDS) cards.push(await cardOf(q, person, kind, changes))
  const iban = await currentIban(q, person.id)
  const agency = person.agencyId ? await workforce.agencies.find(q, person.agencyId) : undefined
  return {
    facilitatorId: person.id,
    name: person.name,
    names: person.names,
    badgeNo: person.badgeNo,
    standing: person.standing,
    phone: (await findAccount(q, person.id))?.phone ?? person.phone,
    agency: agency?.name ?? null,
    own: (await judgeOf(q)).personId === person.personId,
    hasPhoto: (await workforce.withPhoto(q, [person.id])).has(person.id),
    phoneLostAt: (await phonesCutAt(q, person.id))?.toISOString() ?? null,
    mayReportPhone: rolesOf(q).some((role) => PHONE_DESKS.includes(role)),
    accountMasked: iban === null ? null : maskIban(iban),
    cards,
    changes,
    ...choicesOf(q),
  }
}

/** Tehsils of the caller's place; null: all of them. */
function tehsilsHere(q: Query): string[] | null {
  if (q.actor.kind !== 'staff') return refuse('not_yours')
  const { province, districts = [], tehsils = [] } = q.actor.jurisdiction
  if (province) return null
  return q.kernel.territory.areas.tehsils
    .filter((one) => districts.includes(one.districtId) || tehsils.includes(one.id))
    .map((one) => one.id)
}

export async function listPeople(
  q: Query,
  input: ParsedInput<'facilitators.list'>,
): Promise<Output<'facilitators.list'>> {
  const ids = await workforce.facts.page(q, {
    text: input.q,
    tehsilIds: tehsilsHere(q),
    after: input.cursor ?? null,
    limit: input.limit + 1,
  })
  const shown = ids.slice(0, input.limit)
  const byId = new Map((await workforce.many(q, shown)).map((one) => [one.id, one]))
  const faces = await workforce.withPhoto(q, shown)
  const items = shown.flatMap((id) => {
    const one = byId.get(id)
    if (!one) return []
    const { name, badgeNo, standing, tehsilIds, skills } = one
    return [{ facilitatorId: id, name, badgeNo, standing, tehsilIds, skills, hasPhoto: faces.has(id) }]
  })
  return { items, next: ids.length > input.limit ? (shown.at(-1) ?? null) : null }
}

/** What waits for a word, of the kinds that the caller's roles decide on. */
export async function factsAsked(q: Query): Promise<Output<'facts.asked'>> {
  const kinds = rolesOf(q).length ? FACT_KINDS.filter((kind) => mayEnter(q, kind)) : []
  const rows = await workforce.facts.asked(q, kinds, tehsilsHere(q), ASKED_SHOWN)
  const people = new Map(
    (
      await workforce.many(
        q,
        rows.map((row) => row.facilitator_id),
      )
    ).map((one) => [one.id, one]),
  )
  const items: Change[] = []
  for (const row of rows) {
    const person = people.get(row.facilitator_id)
    if (person) items.push(await changeView(q, row, person))
  }
  return { items }
}

export async function readFactFile(q: Query, { changeId }: ParsedInput<'facts.file'>): Promise<FileAnswer> {
  const row = (await workforce.facts.find(q, changeId)) ?? refuse('not_found')
  await personHere(q, row.facilitator_id)
  if (row.file_id === null || !mayEnter(q, row.kind)) return refuse('not_found')
  const read = await readScan(q, { requestId: row.facilitator_id, fileId: row.file_id, why: 'vetting' })
  return new FileAnswer(read.bytes, read.mediaType, `${row.kind}.jpg`)
}

export async function readFace(
  q: Query,
  { facilitatorId }: ParsedInput<'facilitators.facePhoto'>,
): Promise<FileAnswer> {
  return workforce.photoOf(q, (await personHere(q, facilitatorId)).id)
}

const PROPOSED_SHOWN = 10
export async function myFacts(q: Query): Promise<Output<'facts.mine'>> {
  const person = await workforce.getFacilitator(q, selfOf(q))
  const proposed: Change[] = []
  for (const row of await workforce.facts.of(q, person.id, CHANGES_SHOWN))
    if (row.asked_by === actorKey(q.actor) && proposed.length < PROPOSED_SHOWN)
      proposed.push(await changeView(q, row, person))
  return {
    tehsilIds: person.tehsilIds,
    vehicle: person.vehicle,
    skills: person.skills,
    equipment: person.equipment,
    taxpayerActive: person.taxpayerActive,
    cashCapPaisa: (await cashPosition(q, person.id)).capPaisa,
    hasPhoto: (await workforce.withPhoto(q, [person.id])).has(person.id),
    proposed,
  }
}
