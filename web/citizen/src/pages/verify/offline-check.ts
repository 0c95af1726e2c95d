import type { Output } from '@app/contract/calls'
import { readDocumentCode, type ReadDocumentCode } from '@app/domain/applications'
import { readReceiptQr, type ReadReceiptQr } from '@app/domain/payments'
import { call } from '../../app/api.ts'

type Keys = Output<'verify.keys'>['keys']

const KEPT = 'citizen-verify-keys'

/** The public keys, fetched when there is a network and kept for when there is none. */
export async function refreshKeys(): Promise<void> {
  try {
    const { keys } = await call('verify.keys', {})
    localStorage.setItem(KEPT, JSON.stringify(keys))
  } catch {
    // the kept ones serve
  }
}

function keptKeys(): Keys {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '[]') as Keys
  } catch {
    return []
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const plain = base64.replace(/-/g, '+').replace(/_/g, '/')
  return Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0))
}

const isOver = (until: string | null): boolean => until !== null && Date.parse(until) < Date.now()

export type OfflineVerdict =
  | { kind: 'genuine' | 'forged'; receipt: ReadReceiptQr['claim'] }
  | { kind: 'genuine' | 'forged'; document: ReadDocumentCode['claim'] }
  | { kind: 'unknown' }

/** Checks a receipt's or a document's signature on this device: no network, no login, nobody asked. */
export async function checkOffline(qr: string, keys: Keys = keptKeys()): Promise<OfflineVerdict> {
  const receipt = readReceiptQr(qr.trim())
  const document = receipt ? undefined : readDocumentCode(qr.trim())
  const read = receipt ?? document
  if (!read) return { kind: 'unknown' }
  const purpose = receipt ? 'receipt' : 'document'
  // A key is for one purpose, and for its time; what a key of before says nothing about is left to the server.
  const key = keys.find((one) => one.id === read.keyId && one.purpose === purpose && !isOver(one.until))
  if (!key) return { kind: 'unknown' }
  try {
    const publicKey = await crypto.subtle.importKey('raw', bytesOf(key.publicKey), { name: 'Ed25519' }, false, [
      'verify',
    ])
    const right = await crypto.subtle.verify(
      'Ed25519',
      publicKey,
      bytesOf(read.signature),
      new TextEncoder().encode(read.signed),
    )
    const kind = right ? 'genuine' : 'forged'
    return receipt
      ? { kind, receipt: receipt.claim }
      : document
        ? { kind, document: document.claim }
        : { kind: 'unknown' }
  } catch {
    return { kind: 'unknown' } // an old browser without Ed25519 can only ask the server
  }
}
