import { foundAgency } from './steps/agency.ts'
import { begin } from './steps/begin.ts'
import { fileByMail, fileByRest } from './steps/filing.ts'
import { tryGateways } from './steps/gateway.ts'
import { hearByPush, hearByText } from './steps/offers.ts'
import { openOffice } from './steps/office.ts'
import { orderAtCentre, orderByCall, orderByWeb } from './steps/orders.ts'
import { checkFigures } from './steps/figures.ts'
import { giveBack, payCommission } from './steps/money.ts'
import { givePapers, takePapers } from './steps/papers.ts'
import { admitFacilitator } from './steps/people.ts'
import { rateByText, visitBoth } from './steps/visit.ts'
import type { Rehearsal } from './world/rehearsal.ts'

/** As it happens; the report has its own order. */
export const STORY: readonly ((r: Rehearsal) => Promise<void>)[] = [
  begin,
  openOffice,
  admitFacilitator,
  foundAgency,
  tryGateways,
  orderByWeb,
  hearByPush,
  orderByCall,
  hearByText,
  orderAtCentre,
  visitBoth,
  rateByText,
  fileByMail,
  fileByRest,
  takePapers,
  givePapers,
  giveBack,
  payCommission,
  checkFigures,
]
