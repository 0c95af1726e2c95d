import { type Case, type Complaints, type Verdict, verdictAfter } from '@app/domain/figures'
import type { Query } from '../../../kernel/context.ts'
import type { Day } from './day.ts'
import * as store from './store.ts'

interface Standing extends Case {
  decided: boolean | null
  filedAsOvercharge: boolean
}

/** How every complaint stood at the ends of these days; the kind is what it was found to be about. */
export async function casesOn(
  q: Query,
  days: readonly Day[],
  filed: (q: Query, until: Date) => ReturnType<typeof store.casesFiled>,
): Promise<{ cases: Case[]; asFormat1: Omit<Complaints, 'withdrawn' | 'referred'> }[]> {
  const { until } = days.at(-1)!
  const about = new Map((await filed(q, until)).map((row) => [row.id, row]))
  const events = await store.caseEvents(q, until)
  const paid = await store.paidBack(q, until)
  return days.map((day) => {
    const standing = new Map<string, Standing>()
    for (const event of events) {
      if (event.at >= day.until) continue
      const filed = about.get(event.id)
      const known = standing.get(event.id)
      if (!filed || (!known && event.type !== 'grievance.opened')) continue
      const before: Verdict = known?.verdict ?? 'open'
      standing.set(event.id, {
        serviceId: filed.serviceId,
        districtId: filed.districtId,
        mode: filed.mode,
        overcharge: event.kind === 'overcharge',
        filedAsOvercharge: known?.filedAsOvercharge ?? event.kind === 'overcharge',
        verdict: event.type === 'grievance.opened' ? 'open' : verdictAfter(before, event),
        decided: event.type === 'grievance.decided' ? event.upheld : (known?.decided ?? null),
        paidBackPaisa: known?.paidBackPaisa ?? 0,
      })
    }
    const paidBy = paid.filter((one) => one.at < day.until)
    for (const one of paidBy) {
      const found = one.id ? standing.get(one.id) : undefined
      if (found) found.paidBackPaisa += one.paisa
    }
    const cases = [...standing.values()]
    const of = (decided: boolean): number => cases.filter((one) => one.decided === decided).length
    return {
      cases,
      asFormat1: {
        filed: cases.length,
        upheld: of(true),
        notUpheld: of(false),
        open: cases.length - of(true) - of(false),
        overcharges: cases.filter((one) => one.filedAsOvercharge).length,
        paidBackPaisa: paidBy.reduce((sum, one) => sum + one.paisa, 0),
      },
    }
  })
}
