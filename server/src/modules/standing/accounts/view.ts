import type { Output, ParsedInput } from '@app/contract'
import { maskIban, stageOf } from '@app/domain/standing'
import { FileAnswer } from '../../../kernel/http/answer.ts'
import { mayActFor } from '../../../kernel/actor.ts'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { fileFacts, readScan, scansOf } from '../../documents/index.ts'
import * as workforce from '../../workforce/index.ts'
import { judgeOf } from '../caller.ts'
import { openWords } from '../recruit/details.ts'
import { cursorOf, placeOf } from '../recruit/lists.ts'
import { recruitingOf } from '../recruit/move.ts'
import { currentIban, factsOf, ibanOf } from './current.ts'
import { itemOf, paperOf, payeeOf } from './payee.ts'
import * as store from './store.ts'

type Mine = Output<'payAccount.mine'>
type Waiting = Output<'payAccounts.decide'>

export const isHere = (q: Query, row: Pick<store.AccountChangeRow, 'district_id' | 'tehsil_id'>): boolean =>
  mayActFor(q.actor, { districtId: row.district_id, tehsilId: row.tehsil_id })

export async function myPayAccount(q: Query): Promise<Mine> {
  return payAccountView(q, (await payeeOf(q)).id)
}

export async function payAccountView(q: Query, facilitatorId: string): Promise<Mine> {
  const current = await currentIban(q, facilitatorId)
  const [last] = await store.changesOf(q, facilitatorId)
  const { name, help, sides } = paperOf(q)
  return {
    ibanMasked: current ? maskIban(current) : null,
    change: last ? await partsOf(q, last) : null,
    coolingHours: recruitingOf(q).accountCoolingHours,
    paper: { name, help, sides: [...sides] },
  }
}

async function partsOf(q: Query, row: store.AccountChangeRow): Promise<NonNullable<Mine['change']>> {
  return {
    changeId: row.id,
    ibanMasked: maskIban(await ibanOf(q, row)),
    stage: stageOf(factsOf(row), q.at),
    askedAt: row.asked_at.toISOString(),
    decidedAt: row.decided_at?.toISOString() ?? null,
    reason: openWords(q, row.reason),
    paysFrom: row.pays_from?.toISOString() ?? null,
  }
}

export async function changeView(q: Query, row: store.AccountChangeRow): Promise<Waiting> {
  const person = await workforce.getFacilitator(q, row.facilitator_id)
  const current = await currentIban(q, row.facilitator_id)
  const files = (await scansOf(q, row.facilitator_id)).filter((one) => one.itemId === itemOf(row.id))
  return {
    ...(await partsOf(q, row)),
    facilitatorId: row.facilitator_id,
    name: person.name,
    badgeNo: person.badgeNo,
    phone: person.phone,
    districtId: row.district_id,
    currentMasked: current ? maskIban(current) : null,
    sharedAccount: (await store.givenByAnother(q, row.facilitator_id, row.iban_index)) !== undefined,
    files: files.map(({ fileId, side }) => ({ fileId, side })),
    own: (await judgeOf(q)).personId === person.personId,
    forced: row.forced,
  }
}

export async function listAccounts(
  q: Query,
  input: ParsedInput<'payAccounts.list'>,
): Promise<Output<'payAccounts.list'>> {
  if (q.actor.kind !== 'staff') return refuse('not_yours')
  const { province, districts, tehsils } = q.actor.jurisdiction
  const rows = await store.openChanges(
    q,
    province ? null : (districts ?? []),
    tehsils ?? [],
    q.at,
    placeOf(input.cursor),
    input.limit,
  )
  const last = rows.at(-1)
  const items: Waiting[] = []
  for (const row of rows) items.push(await changeView(q, row))
  return { items, next: rows.length === input.limit && last ? cursorOf(last.asked_at, last.id) : null }
}

/** The paper for whoever vets; that it was read is written down. */
export async function readAccountPaper(q: Query, input: ParsedInput<'payAccounts.file'>): Promise<FileAnswer> {
  const row = (await store.findChange(q, input.changeId)) ?? refuse('not_found')
  if (!isHere(q, row)) refuse('not_found')
  if ((await fileFacts(q, input.fileId))?.itemId !== itemOf(row.id)) refuse('not_found')
  const { bytes, mediaType } = await readScan(q, {
    requestId: row.facilitator_id,
    fileId: input.fileId,
    why: 'vetting',
  })
  return new FileAnswer(bytes, mediaType, 'account.jpg')
}
