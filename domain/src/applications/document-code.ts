/** What the code on an issued document says: enough to know it by, never a full identity number. */
export interface DocumentClaim {
  documentNo: string
  trackingNo: string
  serviceId: string
  day: string
  proof: string
}
export interface ReadDocumentCode {
  claim: DocumentClaim
  signed: string
  keyId: string
  signature: string
}

const VERSION = 'DOC1'
const clean = (text: string): string => text.replace(/[|\r\n]/g, ' ').slice(0, 80)

/** The text that is signed. */
export function documentText(claim: DocumentClaim): string {
  return [VERSION, claim.documentNo, claim.trackingNo, claim.serviceId, claim.day, claim.proof].map(clean).join('|')
}

export const documentCode = (claim: DocumentClaim, keyId: string, signature: string): string =>
  `${documentText(claim)}|${keyId}|${signature}`

/** Reads a document's code; undefined when it is none. Whether it is genuine only the signature says. */
export function readDocumentCode(text: string): ReadDocumentCode | undefined {
  const [version, documentNo, trackingNo, serviceId, day, proof, keyId, signature, ...more] = text.split('|')
  if (
    version !== VERSION ||
    more.length ||
    !documentNo ||
    !trackingNo ||
    !serviceId ||
    !/^\d{4}-\d{2}-\d{2}$/.test(day ?? '') ||
    !keyId ||
    !signature
  )
    return undefined
  const claim: DocumentClaim = { documentNo, trackingNo, serviceId, day: day!, proof: proof ?? '' }
  return { claim, signed: documentText(claim), keyId, signature }
}
