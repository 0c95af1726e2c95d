import type { Output, ParsedInput } from '@app/contract'
import { QUALITY_DEFAULT } from '@app/domain/documents'
import { askFact, decideFact, type FactAsker, type FactKind } from '@app/domain/standing'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { fileFacts, portraitOf, storeScan } from '../../documents/index.ts'
import * as workforce from '../../workforce/index.ts'
import { facts } from '../../workforce/index.ts'
import { refuseTraced, selfOf } from '../caller.ts'
import * as recruit from '../recruit/store.ts'
import { itemOf, mayEnter, rolesOf, subjectOf, takePerson } from './access.ts'
import { readFact } from './choices.ts'

type Changed = Output<'facts.set'>

/** The paper or the picture, before the change itself; what somebody decided by is not exchanged afterwards. */
export async function uploadFactFile(
  tx: Tx,
  input: ParsedInput<'facts.upload'> & { bytes: Buffer },
): Promise<Output<'facts.upload'>> {
  const own = tx.actor.kind === 'facilitator'
  if (own ? selfOf(tx) !== input.facilitatorId || input.kind !== 'photo' : !mayEnter(tx, input.kind))
    await refuseTraced(tx, 'fact_not_yours', subjectOf(input.facilitatorId), { kind: input.kind })
  if (!own) await takePerson(tx, input.facilitatorId)
  if (await facts.find(tx, input.changeId)) refuse('already_done')
  if (input.kind === 'photo') await portraitOf(tx, input.bytes)
  await storeScan(tx, {
    fileId: input.fileId,
    requestId: input.facilitatorId,
    itemId: itemOf(input.changeId),
    side: 'page',
    page: 1,
    bytes: input.bytes,
    quality: QUALITY_DEFAULT,
    ...(input.kind === 'photo' && { view: true }),
  })
  return { fileId: input.fileId }
}

interface Entered {
  changeId: string
  person: workforce.Facilitator
  fact: ParsedInput<'facts.set'>['fact']
  from: string | null
  fileId: string | null
  reason: string
  by: FactAsker
}

async function enter(tx: Tx, { changeId, person, fact: typed, from, fileId, reason, by }: Entered): Promise<Changed> {
  const fact = readFact(tx, typed, person)
  const file = fact.kind === 'photo' ? fact.value : fileId
  const given = file === null ? undefined : await fileFacts(tx, file)
  const hasDocument = given?.requestId === person.id && given.itemId === itemOf(changeId)
  const answer = askFact({ kind: fact.kind, by, hasDocument, from, today: facts.today(tx) })
  if ('no' in answer) return refuseTraced(tx, answer.no, subjectOf(person.id), { kind: fact.kind })
  const { id: facilitatorId } = person
  const change = { changeId, facilitatorId, kind: fact.kind, value: fact.value, reason, from }
  await (answer.to === 'asked' ? facts.askFor : facts.putInForce)(tx, { ...change, fileId: hasDocument ? file : null })
  return { changeId, state: answer.to }
}

export async function setFact(tx: Tx, input: ParsedInput<'facts.set'>): Promise<Changed> {
  const person = await takePerson(tx, input.facilitatorId)
  return enter(tx, { ...input, person, by: { self: false, roles: rolesOf(tx) } })
}

/** By the facilitator in their own app; whoever is on the way in corrects the form instead. */
export async function proposeFact(tx: Tx, input: ParsedInput<'facts.propose'>): Promise<Changed> {
  const person = await workforce.getFacilitator(tx, selfOf(tx))
  const application = await recruit.findApplication(tx, person.id)
  if (application && application.state !== 'admitted') refuse('not_approved_yet')
  return enter(tx, { ...input, person, from: null, fileId: null, by: { self: true } })
}

export async function decideOnFact(tx: Tx, input: ParsedInput<'facts.decide'>): Promise<Changed> {
  const row = (await facts.lock(tx, input.changeId)) ?? refuse('not_found')
  const person = await takePerson(tx, row.facilitator_id)
  const answer = decideFact(
    { kind: row.kind as FactKind, state: row.state, askedBy: row.asked_by, from: row.from_day },
    { key: actorKey(tx.actor), roles: rolesOf(tx) },
    input.approve ? 'approve' : 'refuse',
    facts.today(tx),
  )
  if ('no' in answer) return refuseTraced(tx, answer.no, subjectOf(person.id), { changeId: row.id })
  await facts.decided(tx, row, answer.to, input.reason)
  return { changeId: row.id, state: answer.to }
}

export async function withdrawFact(tx: Tx, input: ParsedInput<'facts.withdraw'>): Promise<Changed> {
  const row = await facts.lock(tx, input.changeId)
  if (!row || row.facilitator_id !== selfOf(tx) || row.asked_by !== actorKey(tx.actor)) return refuse('not_found')
  if (row.state !== 'asked') refuse('fact_decided')
  await facts.withdraw(tx, row.id)
  await tx.audit({ action: `facilitator.${row.kind}_withdrawn`, subject: subjectOf(row.facilitator_id) })
  return { changeId: row.id, state: 'withdrawn' }
}
