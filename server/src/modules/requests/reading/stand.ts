import { isEnd, owedOf, type HomeVisit, type Owed, type Stand, whoseTurn } from '@app/domain/requests'
import type * as store from '../store.ts'

/** Whose turn it is and what is owed, from what is written down of a request. */
export interface Standing {
  turn: Stand
  owed: Owed
  visit: HomeVisit | null
  paidAtDoor: boolean
}

const homeVisitOf = (row: store.ListedRow): HomeVisit | null => (isEnd(row.state) ? null : row.home_visit)
const askedOf = ({ quote }: store.ListedRow): number => quote.dueAtDoorPaisa + quote.duePsidPaisa
const cashDueOf = (row: store.ListedRow): number =>
  row.paid ? 0 : Math.min(row.owed_paisa, row.door_due_paisa ?? row.quote.dueAtDoorPaisa)

export const owedFor = (row: store.ListedRow, payWith: store.OrderRow['pay_with']): Owed =>
  owedOf({
    state: row.state,
    mode: row.mode,
    homeVisit: homeVisitOf(row),
    askedPaisa: askedOf(row),
    owedPaisa: row.owed_paisa,
    cashDuePaisa: cashDueOf(row),
    directPaisa: row.quote.totalPaisa - askedOf(row),
    byPsid: payWith === 'psid',
    receiptNo: row.receipt_no,
  })

export function standingOf(
  row: store.ListedRow,
  order: Pick<store.OrderRow, 'pay_with'>,
  needs: readonly store.NeedRow[],
  at: Date,
): Standing {
  const visit = homeVisitOf(row)
  const owed = owedFor(row, order.pay_with)
  const turn = whoseTurn({
    state: row.state,
    mode: row.mode,
    homeVisit: visit,
    officeVisit: row.office_visit_open,
    needs: needs.filter((need) => need.state === 'open').map(({ kind, owner }) => ({ kind, owner })),
    objection: row.objection && {
      cause: row.correction_cause,
      curable: row.objection.freeVisit || row.objection.cureItems.length > 0,
    },
    missing: [
      ...(row.form_ready ? [] : ['form' as const]),
      ...(row.papers_ready ? [] : ['papers' as const]),
      ...(row.proof_ready ? [] : ['proof' as const]),
      ...(row.paid ? [] : ['payment' as const]),
    ],
    outcomeAsked: row.mode === 'selfService' && row.due_at !== null && row.due_at <= at,
    cashDue: owed.parts.some((part) => part.place === 'door'),
    psidDue: owed.parts.some((part) => part.place === 'psid'),
  })
  return { turn, owed, visit, paidAtDoor: cashDueOf(row) === 0 && askedOf(row) > 0 }
}
