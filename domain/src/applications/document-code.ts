/** What the code on an issued document says: enough to know it by, never a full identity number. */
export interface DocumentClaim {
  documentNo: string
  trackingNo: string
  serviceId: string
  day: string
  /** The beginning of the proof's hash, on a copy that we made. */
  proof: string
  /** SHA-256 of the department's own file, in hexadecimal; '' where the department sent none. */
  file: string
}
export interface ReadDocumentCode {
  claim: DocumentClaim
  signed: string
  keyId: string
  signature: string
}

/** On a copy of ours the proof is named; DOC2 names the department's own file, which is delivered as it came. */
const [COPY, OWN_FILE] = ['DOC1', 'DOC2']
const clean = (text: string): string => text.replace(/[|\r\n]/g, ' ').slice(0, 80)

/** The text that is signed. */
export function documentText(claim: DocumentClaim): string {
  const { documentNo, trackingNo, serviceId, day, proof, file } = claim
  return [file ? OWN_FILE : COPY, documentNo, trackingNo, serviceId, day, file || proof].map(clean).join('|')
}

export const documentCode = (claim: DocumentClaim, keyId: string, signature: string): string =>
  `${documentText(claim)}|${keyId}|${signature}`

/** Reads a document's code; undefined when it is none. Whether it is genuine only the signature says. */
export function readDocumentCode(text: string): ReadDocumentCode | undefined {
  const [version, documentNo, trackingNo, serviceId, day, last = '', keyId, signature, ...more] = text.split('|')
  if (
    (version !== COPY && version !== OWN_FILE) ||
    more.length ||
    !documentNo ||
    !trackingNo ||
    !serviceId ||
    !/^\d{4}-\d{2}-\d{2}$/.test(day ?? '') ||
    !keyId ||
    !signature ||
    (version === OWN_FILE && !/^[0-9a-f]{64}$/.test(last))
  )
    return undefined
  const named = version === OWN_FILE ? { proof: '', file: last } : { proof: last, file: '' }
  const claim: DocumentClaim = { documentNo, trackingNo, serviceId, day: day!, ...named }
  return { claim, signed: documentText(claim), keyId, signature }
}
