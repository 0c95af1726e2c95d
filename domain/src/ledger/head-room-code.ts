/** What a facilitator's phone holds while it has no network: so much may be taken at this visit, and it always posts. */
export interface HeadRoomClaim {
  visitId: string
  facilitatorId: string
  amountPaisa: number
}

const MARK = 'HEADROOM1'

export const headRoomText = (claim: HeadRoomClaim): string =>
  [MARK, claim.visitId, claim.facilitatorId, claim.amountPaisa].join('|')
export const headRoomCode = (claim: HeadRoomClaim, keyId: string, signature: string): string =>
  `${headRoomText(claim)}|${keyId}|${signature}`

export interface ReadHeadRoom {
  claim: HeadRoomClaim
  signed: string
  keyId: string
  signature: string
}

/** The parts of what a phone shows; undefined for anything else. Whether it is ours, its signature says. */
export function readHeadRoomCode(code: string): ReadHeadRoom | undefined {
  const [mark, visitId = '', facilitatorId = '', amount = '', keyId = '', signature = '', ...more] = code.split('|')
  if (mark !== MARK || more.length > 0 || !/^\d{1,12}$/.test(amount) || !keyId || !signature) return undefined
  const claim = { visitId, facilitatorId, amountPaisa: Number(amount) }
  return { claim, signed: headRoomText(claim), keyId, signature }
}
