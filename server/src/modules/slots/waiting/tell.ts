import { firstToTell } from '@app/domain/slots'
import { localDateOf } from '@app/domain/shared'
import { system } from '../../../kernel/actor.ts'
import type { Kernel, Tx } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { roomIn, type TakenSlot } from '../open.ts'
import { take } from '../take.ts'
import { ringOf } from '../store.ts'
import { holdNotBefore } from './hold.ts'
import * as store from './store.ts'

/** Longer lines are not looked along; whoever stands behind moves up as those before are told. */
const LINE_LOOKED_AT = 2_000
/** One job's most; another goes on. */
const TOLD_A_TURN = 100

/**
 * Tells those in line, the first first, one hour each, until nothing is left that one of them wants. Each is a transaction of
 * its own: it takes but one hour, as whoever books does.
 */
export async function tellLine(kernel: Kernel, { tehsilId }: { tehsilId: string }): Promise<void> {
  for (let told = 0; told < TOLD_A_TURN; told++)
    if (!(await inTransaction(kernel, { actor: system('job:slots.tell') }, (tx) => tellOne(tx, tehsilId)))) return
  await inTransaction(kernel, { actor: system('job:slots.tell') }, (tx) =>
    tx.enqueue('slots.tell', { tehsilId }, { key: `tell on ${tehsilId}` }),
  )
}

async function tellOne(tx: Tx, tehsilId: string): Promise<boolean> {
  const ring = (await ringOf(tx, [tehsilId])).find((row) => row.tehsil_id === tehsilId)?.ring
  if (ring === undefined) return false
  await store.lookAlone(tx, ring)
  const line = await store.lineOf(tx, ring, LINE_LOOKED_AT)
  const notBefore = holdNotBefore(tx)
  const free = await freeOf(tx, line, notBefore)
  const found = firstToTell(line, (wait) => free.get(keyOf(wait)) ?? [], notBefore)
  if (!found) return false
  const { wait, hour } = found
  const locked = await store.lockWait(tx, wait.id)
  // They went while we looked.
  if (locked?.state !== 'waiting') return true
  if (!(await taken(tx, wait, hour.id))) return true
  await store.setTold(tx, wait.id, hour.id, notBefore)
  await tx.timer('slots.wait', wait.id, notBefore)
  await tx.announce('hour.opened', {
    waitId: wait.id,
    accountId: wait.account_id,
    tehsilId: wait.tehsil_id,
    slotId: hour.id,
  })
  return true
}

/** Somebody may have been quicker between our look and the hour's lock: then we look again, and see that it is gone. */
async function taken(tx: Tx, wait: store.WaitRow, slotId: string): Promise<boolean> {
  try {
    await take(tx, { slotId, tehsilId: wait.tehsil_id, skills: wait.skills })
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'slot_full') return false
    throw error
  }
}

const keyOf = (wait: Pick<store.WaitRow, 'tehsil_id' | 'skills'>): string =>
  `${wait.tehsil_id} ${wait.skills.join(' ')}`

/** What is free for each kind of visit that somebody in line wants: looked up once, however many want it. */
async function freeOf(
  tx: Tx,
  line: readonly store.WaitRow[],
  from: Date,
): Promise<Map<string, (TakenSlot & { day: string })[]>> {
  const { utcOffsetMinutes } = tx.kernel.territory.calendar
  const free = new Map<string, (TakenSlot & { day: string })[]>()
  for (const [key, waits] of Map.groupBy(line, keyOf)) {
    const to = new Date(Math.max(...waits.map((wait) => wait.ends_at.getTime())))
    const { tehsil_id: tehsilId, skills } = waits[0]!
    const hours = await roomIn(tx, { tehsilId, skills, from, to })
    free.set(
      key,
      hours.map((hour) => ({ ...hour, day: localDateOf(hour.startsAt, utcOffsetMinutes) })),
    )
  }
  return free
}
