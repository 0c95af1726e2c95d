import type { Sql } from '../data/sql.ts'

/** The only source of business time. Real time plus what demo and tests added; in production just real time. */
export interface Clock {
  now(): Date
  /** Reads the row again: another process moved it, or we were restarted. */
  reload(): Promise<void>
  /** Moves business time. Demo and tests only; never backwards. */
  moveTo(instant: Date): Promise<void>
}

interface Row {
  real_at: Date
  business_at: Date
  rate: number
}

export async function openClock(sql: Sql, mode: 'demo' | 'real'): Promise<Clock> {
  let realMs = 0
  let businessMs = 0
  let rate = 1
  const current = () => businessMs + (Date.now() - realMs) * rate
  const clock: Clock = {
    now: () => new Date(current()),
    async reload() {
      const row =
        mode === 'demo' ? await sql.find<Row>('select real_at, business_at, rate from kernel.clock') : undefined
      // Our own move may have overtaken what was read: the clock never goes back.
      if (
        row &&
        realMs !== 0 &&
        row.business_at.getTime() + (Date.now() - row.real_at.getTime()) * row.rate < current()
      )
        return
      realMs = row ? row.real_at.getTime() : 0
      businessMs = row ? row.business_at.getTime() : 0
      rate = row ? row.rate : 1
    },
    async moveTo(instant) {
      if (mode !== 'demo') throw new Error('the clock of a real system is never moved')
      const real = Date.now()
      const business = Math.max(instant.getTime(), current())
      await sql.run(
        `insert into kernel.clock (real_at, business_at, rate) values ($1, $2, $3)
         on conflict (single) do update set real_at = excluded.real_at, business_at = excluded.business_at`,
        [new Date(real), new Date(business), rate],
      )
      realMs = real
      businessMs = business
    },
  }
  await clock.reload()
  return clock
}
