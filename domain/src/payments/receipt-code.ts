/** Receipt numbers and the text of a receipt's QR. Signing is the server's; reading is everyone's. */

/** `R261124-000042-7`: day, running number, check digit, so that a misheard digit is noticed on the phone. */
export function receiptNo(day: string, running: number): string {
  const date = day.slice(2).replaceAll('-', '')
  const number = String(running).padStart(6, '0')
  return `R${date}-${number}-${checkDigit(date + number)}`
}

export function isReceiptNo(text: string): boolean {
  const match = /^R(\d{6})-(\d{6,9})-(\d)$/.exec(text)
  return match !== null && checkDigit(match[1]! + match[2]!) === Number(match[3])
}

/** Luhn: catches every wrong digit and nearly every swapped pair. */
export function checkDigit(digits: string): number {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const doubled = Number(digits[digits.length - 1 - at]) * (at % 2 === 0 ? 2 : 1)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return (10 - (sum % 10)) % 10
}

export interface ReceiptClaim {
  receiptNo: string
  trackingNo: string
  amountPaisa: number
  /** Minutes since 1970: enough for a receipt, and short. */
  minute: number
  rail: 'cash' | 'psid' | 'wallet' | 'bank'
}

const version = 'RCPT1'

/** What is signed. No name, no identity number: anyone may read it. */
export const claimText = (claim: ReceiptClaim): string =>
  [version, claim.receiptNo, claim.trackingNo, claim.amountPaisa, claim.minute, claim.rail].join('|')

/** The QR's text: the claim, the key's id and the signature (base64url). */
export const qrText = (claim: ReceiptClaim, keyId: string, signature: string): string =>
  `${claimText(claim)}|${keyId}|${signature}`

export interface ReadReceiptQr {
  claim: ReceiptClaim
  signed: string
  keyId: string
  signature: string
}

/** Reads a QR's text; undefined when it is not a receipt's at all. Whether it is genuine only the signature says. */
export function readReceiptQr(text: string): ReadReceiptQr | undefined {
  const [head, receipt, trackingNo, amount, minute, rail, keyId, signature, ...more] = text.split('|')
  if (head !== version || more.length > 0 || !receipt || !trackingNo || !keyId || !signature) return undefined
  if (!/^\d{1,15}$/.test(amount ?? '') || !/^\d{1,12}$/.test(minute ?? '')) return undefined
  if (rail !== 'cash' && rail !== 'psid' && rail !== 'wallet' && rail !== 'bank') return undefined
  const claim: ReceiptClaim = {
    receiptNo: receipt,
    trackingNo,
    amountPaisa: Number(amount),
    minute: Number(minute),
    rail,
  }
  return { claim, signed: claimText(claim), keyId, signature }
}
