/** The file that a department makes: what it may be, found from its bytes. Its name and what it calls itself count for nothing. */
export const ISSUED_KINDS = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type IssuedKind = (typeof ISSUED_KINDS)[number]

export const ISSUED_BYTES_MAX = 8_000_000
/** A deed with its annexes; an issued document of more pages is an archive. */
export const ISSUED_PAGES_MAX = 60

export interface IssuedFileFacts {
  /** From the bytes; null when they are of no known kind. */
  kind: string | null
  bytes: number
  sha256: string
  /** What the sender said of it; '' where it said nothing. */
  saidKind: string
  saidSha256: string
}
export type IssuedFileRefusal = 'file_kind_wrong' | 'file_too_large' | 'file_hash_wrong'

/** Asked before anything is decoded. A file that is not what its sender says is not taken, even if it is harmless. */
export function issuedFileRefusal(facts: IssuedFileFacts): IssuedFileRefusal | null {
  if (facts.bytes > ISSUED_BYTES_MAX) return 'file_too_large'
  if (!isIssuedKind(facts.kind) || (facts.saidKind !== '' && facts.saidKind !== facts.kind)) return 'file_kind_wrong'
  return facts.saidSha256 !== '' && facts.saidSha256.toLowerCase() !== facts.sha256 ? 'file_hash_wrong' : null
}

export const isIssuedKind = (kind: string | null): kind is IssuedKind =>
  (ISSUED_KINDS as readonly (string | null)[]).includes(kind)
