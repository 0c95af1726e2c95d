import type { Output } from '@app/contract/calls'
import { applyAll, type VisitView } from './apply.ts'
import { applyHours, HOURS_KEY, type Hours } from './apply-hours.ts'
import type { Answered, OutboxItem } from './outbox-item.ts'
import type { Replica } from './replica.ts'

export const keyOfVisit = (visitId: string): string => `visit:${visitId}`
export const VISITS_KEY = 'visits'
export const WAY_KEY = 'way'
export const CASH_KEY = 'cash'
export const FETCHES_KEY = 'fetches'
export const HELD_KEY = 'held'
/** The bag's first page: what the phone keeps of it. */
export const HELD_PAGE = { limit: 20 } as const

const isVisit = (output: Answered): output is VisitView =>
  typeof output === 'object' && output !== null && 'tasks' in output && 'minimumDwellSeconds' in output

/** A visit as this phone last heard of it: by itself, or in the day's list, whichever is newer. */
export function visitOf(replica: Replica, visitId: string): { value: VisitView; at: string } | undefined {
  const alone = replica.get<VisitView>(keyOfVisit(visitId))
  const list = replica.get<Output<'visits.list'>>(VISITS_KEY)
  const listed = list?.value.items.find((visit) => visit.id === visitId)
  if (!list || !listed) return alone
  if (!alone) return { value: listed, at: list.at }
  return alone.value.version > listed.version || alone.at >= list.at ? alone : { value: listed, at: list.at }
}

export const receiptsKeyOf = (visitId: string): string => `receipts:${visitId}`

/**
 * The server's answer to a command becomes what this phone knows. Where the answer is not the visit itself, the deed
 * is laid over what is known, until the visit is asked again.
 */
export async function absorb(replica: Replica, item: OutboxItem, output: Answered): Promise<void> {
  if (isVisit(output)) return replica.set(keyOfVisit(output.id), output)
  if (item.endpoint === 'payments.collectCash')
    await absorbReceipts(replica, item.lane, output as Output<'payments.collectCash'>)
  const hours = replica.get<Hours>(HOURS_KEY)
  if (hours && item.endpoint.startsWith('hours.')) return replica.set(HOURS_KEY, applyHours(hours.value, [item]))
  const visit = visitOf(replica, item.lane)
  if (!visit) return
  // Laid over the base as if it still waited: the item itself leaves the outbox in a moment.
  const done: OutboxItem = { ...item, state: 'waiting', awaited: false }
  if (item.endpoint === 'requests.saveAnswers') {
    // The server may have found what this phone did not: then the form is not complete, whatever was said here.
    const { complete } = output as Output<'requests.saveAnswers'>
    done.input = { ...(item.input as OutboxItem<'requests.saveAnswers'>['input']), complete }
  }
  await replica.set(keyOfVisit(item.lane), applyAll(visit.value, [done]))
}

async function absorbReceipts(replica: Replica, visitId: string, paid: Output<'payments.collectCash'>): Promise<void> {
  await replica.set(receiptsKeyOf(visitId), paid.receipts)
  const cash = replica.get<Output<'cash.summary'>>(CASH_KEY)
  if (cash) await replica.set(CASH_KEY, { ...cash.value, inHandPaisa: paid.cashInHandPaisa })
}
