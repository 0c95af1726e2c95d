import { type Evidence, type LocalText, normalisePhone, readIbanOf, toLatinDigits } from '../shared/index.ts'

/** Where a citizen wants their money: into an account, into a wallet, or into their hand, at the door or at a centre. */
export const REFUND_KINDS = ['bank', 'wallet', 'door', 'centre'] as const
export type RefundKind = (typeof REFUND_KINDS)[number]
export type RefundTo =
  | { kind: 'bank'; iban: string; holder: string }
  | { kind: 'wallet'; wallet: string; number: string; holder: string }
  | { kind: 'door' }
  | { kind: 'centre'; centreId: string }

/** A mobile wallet that money can be sent to, and how its numbers are written. */
export interface Wallet {
  id: string
  name: LocalText
  /** Of the number without blanks, as people here write it. */
  pattern: string
  example: string
  evidence: Evidence
}
/** How refunds go out here. */
export interface RefundPack {
  wallets: Wallet[]
  /** Days after which somebody who has not said where to is asked again. */
  remindAfterDays: number[]
  /** From when on the payments desk sees that somebody has waited too long. */
  lateAfterDays: number
}

export type RefundToReading =
  | { to: RefundTo }
  | { no: 'iban_invalid' | 'iban_foreign'; field: 'iban' }
  | { no: 'wallet_unknown'; field: 'wallet' }
  | { no: 'wallet_number_invalid'; field: 'number' }
  | { no: 'centre_unknown'; field: 'centreId' }

/** What of a territory it is read by. */
export interface RefundPlaces {
  country: string
  wallets: readonly Wallet[]
  centreIds: ReadonlySet<string>
}

/** What was typed, as it is kept; or which field cannot stand. The form and the server ask the same. */
export function readRefundTo(typed: RefundTo, here: RefundPlaces): RefundToReading {
  switch (typed.kind) {
    case 'bank': {
      const read = readIbanOf(here.country, typed.iban)
      return 'no' in read
        ? { no: read.no, field: 'iban' }
        : { to: { kind: 'bank', iban: read.iban, holder: typed.holder.trim() } }
    }
    case 'wallet': {
      const wallet = here.wallets.find((one) => one.id === typed.wallet)
      if (!wallet) return { no: 'wallet_unknown', field: 'wallet' }
      const number = walletNumber(wallet, typed.number)
      return number === null
        ? { no: 'wallet_number_invalid', field: 'number' }
        : { to: { kind: 'wallet', wallet: wallet.id, number, holder: typed.holder.trim() } }
    }
    case 'centre':
      return here.centreIds.has(typed.centreId)
        ? { to: { kind: 'centre', centreId: typed.centreId } }
        : { no: 'centre_unknown', field: 'centreId' }
    case 'door':
      return { to: { kind: 'door' } }
    default:
      return typed satisfies never
  }
}

/** The wallet's number as it is sent to it, or null. Written with the country's code or without, it is the same number. */
export function walletNumber(wallet: Pick<Wallet, 'pattern'>, typed: string): string | null {
  const phone = normalisePhone(typed)
  const local = phone?.startsWith('+92') ? `0${phone.slice(3)}` : toLatinDigits(typed).replace(/[\s-]/g, '')
  return new RegExp(`^(?:${wallet.pattern})$`).test(local) ? local : null
}

/** All of an account or wallet number that anybody sees. */
export const lastFour = (to: RefundTo): string | null =>
  to.kind === 'bank' ? to.iban.slice(-4) : to.kind === 'wallet' ? to.number.slice(-4) : null

/** What a code confirms: this destination of this refund, and no other. */
export const refundBound = (requestId: string, to: RefundTo): string =>
  [
    requestId,
    ...Object.entries(to)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}=${value}`),
  ].join(' ')
