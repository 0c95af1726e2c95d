import { lastFour, readRefundTo, type RefundKind, type RefundTo } from '@app/domain/payments'
import type { LocalText } from '@app/domain/shared'
import { ValidationErrorsIBAN, validateIBAN } from 'ibantools'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { officeOf, officesWithDesk } from '../../places/index.ts'
import { wordIn } from '../words.ts'
import type { DestinationRow } from './store.ts'

const SEALED = 'refund destination'

/** What was typed, as it is kept, or a refusal at its field. Of an account also its country's length and letters are asked. */
export function readTo(q: Query, typed: RefundTo): RefundTo {
  const { country, refunds } = q.kernel.territory
  const centreIds = new Set(officesWithDesk(q.kernel).map((one) => one.id))
  const read = readRefundTo(typed, { country, wallets: refunds.wallets, centreIds })
  if ('no' in read) return refuse(read.no, { field: `to.${read.field}` })
  if (read.to.kind === 'bank') {
    const { valid, errorCodes } = validateIBAN(read.to.iban)
    // A country that keeps to no form of its own has its check digits.
    if (!valid && !errorCodes.includes(ValidationErrorsIBAN.NoIBANCountry))
      return refuse('iban_invalid', { field: 'to.iban' })
  }
  return read.to
}

/** The row of a destination: the number and its holder sealed, the last four digits beside. */
export function rowOf(q: Query, requestId: string, id: string, to: RefundTo): Omit<DestinationRow, 'state'> {
  const place =
    to.kind === 'bank'
      ? to.iban.slice(4, 8)
      : to.kind === 'wallet'
        ? to.wallet
        : to.kind === 'centre'
          ? to.centreId
          : null
  const payable = to.kind === 'bank' || to.kind === 'wallet'
  return {
    id,
    request_id: requestId,
    kind: to.kind,
    place,
    last4: lastFour(to),
    sealed: payable ? q.kernel.vault.sealOwn(SEALED, JSON.stringify(to)) : null,
  }
}

/** Opened by whoever makes the instruction, and by the same choice that arrives twice; by nobody else. */
export const openTo = (q: Query, sealed: Buffer): RefundTo =>
  JSON.parse(q.kernel.vault.openOwn(SEALED, sealed).toString('utf8')) as RefundTo

export interface ShownTo {
  kind: RefundKind
  name: { en: string; ur: string }
  last4: string | null
}
type Kept = { kind: RefundKind | null; place: string | null; last4: string | null }

/** As much of it as anybody sees. */
export function shownTo(q: Query, row: Kept | undefined): ShownTo | null {
  if (!row?.kind) return null
  const { en, ur } = nameOf(q, row.kind, row.place ?? '')
  return { kind: row.kind, name: { en, ur }, last4: row.last4 }
}

function nameOf(q: Query, kind: RefundKind, place: string): LocalText {
  switch (kind) {
    case 'bank':
      return { en: place, ur: place }
    case 'wallet':
      return q.kernel.territory.refunds.wallets.find((one) => one.id === place)?.name ?? { en: place, ur: place }
    case 'centre':
      return officeOf(q.kernel, place)?.name ?? { en: place, ur: place }
    case 'door':
      return wordIn(q.kernel.territory, 'refund.to.door')
    default:
      return kind satisfies never
  }
}

/** In words for a text message. */
export function saidTo(q: Query, row: Kept): LocalText {
  const kind = row.kind ?? 'door'
  const name = nameOf(q, kind, row.place ?? '')
  if (!row.last4) return name
  const ends = ` *${row.last4}`
  return { en: name.en + ends, ur: name.ur + ends, roman: (name.roman ?? name.en) + ends }
}
