import { createPrivateKey, createPublicKey, type KeyObject, timingSafeEqual } from 'node:crypto'

export interface SigningRow {
  id: string
  purpose: string
  public_key: Buffer
  sealed_private_key: Buffer
  made_at: Date
  verifies_until: Date | null
  attested_by: string | null
  attestation: Buffer | null
}
type Attested = Pick<SigningRow, 'id' | 'purpose' | 'public_key' | 'made_at' | 'verifies_until'>

/** What only a process with the master key can do. */
export interface Attesting {
  sealOwn(purpose: string, plain: Uint8Array): Buffer
  attest(row: Attested): { by: string; attestation: Buffer }
  attestationBy(root: string, row: Attested): Buffer | undefined
  privateOf(row: SigningRow): KeyObject
}

export const SEALED_AS = 'signing key'
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

export const publicOf = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), format: 'der', type: 'spki' })
export const rawOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length)

/** Everything that makes a key what it is: another purpose, or another date, is another key. */
export const attestedText = ({ id, purpose, public_key, made_at, verifies_until }: Attested): string =>
  JSON.stringify([
    id,
    purpose,
    public_key.toString('hex'),
    made_at.toISOString(),
    verifies_until?.toISOString() ?? null,
  ])

export function isAttested(own: Attesting, row: SigningRow): boolean {
  if (!row.attested_by || !row.attestation) return false
  const right = own.attestationBy(row.attested_by, row)
  return right !== undefined && right.length === row.attestation.length && timingSafeEqual(right, row.attestation)
}

/** A key of before attestations: only this system could have sealed the private half that belongs to the public one. */
export function wasOurs(own: Attesting, row: SigningRow): boolean {
  if (row.attestation) return false
  try {
    return rawOf(createPublicKey(own.privateOf(row))).equals(row.public_key)
  } catch {
    return false
  }
}

/** @param open opens what was sealed for that purpose; throws where it was not */
export function privateOf(open: (purpose: string, sealed: Uint8Array) => Buffer, row: SigningRow): KeyObject {
  const purpose = row.attestation ? `${SEALED_AS}:${row.purpose}` : SEALED_AS
  return createPrivateKey({ key: open(purpose, row.sealed_private_key), format: 'der', type: 'pkcs8' })
}
