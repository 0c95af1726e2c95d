import type { Output, ParsedInput } from '@app/contract'
import type { CentreOpen } from '@app/domain/centres'
import { cashInHand } from '@app/domain/ledger'
import type { Office } from '@app/domain/places'
import { actorKey, mayActFor } from '../../../kernel/actor.ts'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { papersAtCentre } from '../../documents/index.ts'
import { findAccount, membersAt } from '../../identity/index.ts'
import * as ledger from '../../ledger/index.ts'
import { officeOf, officesWithDesk } from '../../places/index.ts'
import { lists } from '../../requests/index.ts'
import { centreAccounts, findCentrePayee } from '../../workforce/index.ts'
import { ticketsOf } from '../store.ts'
import { dayOf } from '../ticket-view.ts'
import * as store from './store.ts'

export type CentreCard = Output<'centres.make'>
type Change = Output<'centres.get'>['changes'][number]

const CENTRES_SHOWN = 200
const CHANGES_SHOWN = 60
const COUNTED = 200

/** Whoever makes and closes centres answers for the place where they are. */
export function assertHere(q: Query, office: Pick<Office, 'districtId' | 'tehsilId' | 'id'>): void {
  if (!mayActFor(q.actor, { districtId: office.districtId, tehsilId: office.tehsilId, centreId: office.id }))
    refuse('not_yours')
}

/** The centre as it is; as it was asked for where nobody has said yes yet; as it was where it has closed. */
export async function officeNow(q: Query, centreId: string): Promise<{ office: Office; open: boolean }> {
  const office = officeOf(q.kernel, centreId)
  if (office?.centre) return { office, open: true }
  const [last] = await store.changesOf(q, centreId, 1)
  const known = last?.kind === 'close' ? last.before : last?.after
  return known?.centre ? { office: known, open: false } : refuse('not_found')
}

async function nameOf(q: Query, by: string | null): Promise<string> {
  const [kind, id] = by?.split(':') ?? []
  return kind === 'staff' && id ? ((await findAccount(q, id))?.name ?? '') : ''
}

/** Dotted paths of what is different, as it stood and as it stands. */
function differences(before: unknown, after: unknown, path = ''): Change['changed'] {
  const isPart = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
  if (!isPart(before) && !isPart(after))
    return before === after ? [] : [{ part: path, before: String(before ?? ''), after: String(after ?? '') }]
  const [one, other] = [isPart(before) ? before : {}, isPart(after) ? after : {}]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
    differences(one[key], other[key], path ? `${path}.${key}` : key),
  )
}

export async function changeView(q: Query, row: store.ChangeRow): Promise<Change> {
  return {
    id: row.id,
    centreId: row.centre_id,
    name: row.after.name,
    kind: row.kind,
    state: row.state,
    // A centre that is new has nothing to be told apart from.
    changed: row.before && row.kind !== 'close' ? differences(row.before, row.after) : [],
    account: row.kind === 'account' ? ((await centreAccounts.shown(q, [row.id])).get(row.id) ?? null) : null,
    reason: row.reason,
    askedBy: await nameOf(q, row.asked_by),
    askedAt: row.asked_at.toISOString(),
    decidedBy: await nameOf(q, row.decided_by),
    decidedAt: row.decided_at?.toISOString() ?? null,
    decisionReason: row.decision_reason ?? '',
    mayDecide: row.state === 'asked' && row.asked_by !== actorKey(q.actor),
  }
}

export function cardOf(office: Office, open: boolean, waiting: Change | null): CentreCard {
  const desk = office.centre ?? refuse('centre_unknown')
  const { id, name, address, phone = '', point, week, districtId, tehsilId, demo } = office
  const { opens, closes, counters, cashCapPaisa, safeCapPaisa = 0 } = desk
  return {
    id,
    name: { en: name.en, ur: name.ur },
    address,
    phone,
    point,
    week,
    opens,
    closes,
    counters,
    districtId,
    tehsilId,
    open,
    demo,
    tillPaisa: cashCapPaisa,
    safePaisa: safeCapPaisa,
    waiting,
  }
}

export async function cardNow(q: Query, centreId: string): Promise<CentreCard> {
  const { office, open } = await officeNow(q, centreId)
  const waiting = (await store.changesOf(q, centreId, CHANGES_SHOWN)).find((row) => row.state === 'asked')
  return cardOf(office, open, waiting ? await changeView(q, waiting) : null)
}

export async function allCentres(q: Query, input: ParsedInput<'centres.all'>): Promise<Output<'centres.all'>> {
  const waiting = new Map((await store.waiting(q)).map((row) => [row.centre_id, row]))
  const open = new Map(officesWithDesk(q.kernel).map((office) => [office.id, office]))
  const known = new Map(open)
  for (const row of await store.closed(q))
    if (row.before && !known.has(row.centre_id)) known.set(row.centre_id, row.before)
  for (const row of waiting.values()) if (!known.has(row.centre_id)) known.set(row.centre_id, row.after)
  const words = input.q.trim().toLowerCase()
  const found = [...known.values()]
    .filter((one) => [one.id, one.name.en, one.name.ur].some((text) => text.toLowerCase().includes(words)))
    // What waits for somebody comes first.
    .sort((a, b) => Number(waiting.has(b.id)) - Number(waiting.has(a.id)) || (a.name.en < b.name.en ? -1 : 1))
  const items: CentreCard[] = []
  for (const office of found.slice(0, CENTRES_SHOWN)) {
    const row = waiting.get(office.id)
    items.push(cardOf(office, open.has(office.id), row ? await changeView(q, row) : null))
  }
  return { items, total: found.length }
}

/** What is still there: people, requests, papers, money. */
export async function leftThere(q: Query, centreId: string): Promise<CentreOpen> {
  const waiting = await ticketsOf(q, centreId, dayOf(q), ['waiting', 'called', 'serving'], COUNTED)
  const requests = await lists.ofCentre(q, { centreId, ids: null, before: null, limit: COUNTED })
  const payee = await findCentrePayee(q, centreId)
  return {
    waiting: waiting.length,
    requests: requests.length,
    papers: (await papersAtCentre(q, centreId)).length,
    cashPaisa: payee === null ? 0 : await ledger.balance(q, cashInHand(payee)),
  }
}

export async function getCentre(q: Query, { centreId }: ParsedInput<'centres.get'>): Promise<Output<'centres.get'>> {
  const card = await cardNow(q, centreId)
  assertHere(q, card)
  const changes: Change[] = []
  for (const row of await store.changesOf(q, centreId, CHANGES_SHOWN)) changes.push(await changeView(q, row))
  return {
    ...card,
    account: await centreAccounts.now(q, centreId),
    clerks: await membersAt(q, 'centres', centreId),
    left: await leftThere(q, centreId),
    changes,
  }
}
