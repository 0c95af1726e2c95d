import assert from 'node:assert/strict'
import { addDays, localDateOf } from '@app/domain/shared'
import { inTransaction } from '@app/server/kernel/data/in-transaction'
import type { Kernel, Tx } from '@app/server/kernel/context'
import { countFigures } from '../../server/src/modules/reporting/published/count.ts'
import { dayOf } from '../../server/src/modules/reporting/published/day.ts'
import { kept, keepUpTo } from '../../server/src/modules/reporting/published/kept/keep.ts'
import { takeTime } from '../../server/src/modules/reporting/published/store.ts'

export interface Nights {
  firstNightMs: number
  nightMs: number
  verifyMs: number
  received: number
}

/** The figures of two nights: the first after all that has gathered, the next as every night; and counted from everything. */
export const timeNights = (kernel: Kernel): Promise<Nights> =>
  inTransaction(kernel, { actor: { kind: 'system', id: 'bench' } }, async (tx) => {
    await takeTime(tx)
    for (const table of ['stand', 'standing', 'ended', 'filed', 'counted']) await tx.run(`truncate reporting.${table}`)
    const yesterday = addDays(localDateOf(tx.at, kernel.territory.calendar.utcOffsetMinutes), -1)
    await keepUpTo(tx, dayOf(tx, addDays(yesterday, -2), null))
    const firstNightMs = await timed(tx, addDays(yesterday, -1))
    const nightMs = await timed(tx, yesterday)
    const day = dayOf(tx, yesterday, null)
    const begun = performance.now()
    const [counted] = await countFigures(tx, [day])
    const verifyMs = performance.now() - begun
    assert.deepEqual((await countFigures(tx, [day], kept))[0], counted, 'what is kept says what counting says')
    return { firstNightMs, nightMs, verifyMs, received: counted!.total.received }
  })

async function timed(tx: Tx, asOf: string): Promise<number> {
  const day = dayOf(tx, asOf, null)
  const begun = performance.now()
  await keepUpTo(tx, day)
  await countFigures(tx, [day], kept)
  return performance.now() - begun
}
