import { generateKeyPairSync, sign } from 'node:crypto'
import { documentCode, documentText } from '@app/domain/applications'
import { claimText, qrText } from '@app/domain/payments'
import { describe, expect, test } from 'vitest'
import { checkOffline } from './offline-check.ts'

const pair = generateKeyPairSync('ed25519')
const raw = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(12)
const key = {
  id: 'k1',
  algorithm: 'Ed25519' as const,
  publicKey: raw.toString('base64url'),
  since: '2026-01-01T00:00:00Z',
}
const keys = [{ ...key, purpose: 'receipt' as const, until: null }]
const forDocuments = [{ ...key, purpose: 'document' as const, until: null }]
const claim = { receiptNo: 'R-1', trackingNo: 'T-1', amountPaisa: 140_000, minute: 29_000_000, rail: 'cash' as const }
const signed = (of = claim) => sign(null, Buffer.from(claimText(of)), pair.privateKey).toString('base64url')

describe('a receipt is checked without a network', () => {
  test('a genuine one is genuine', async () => {
    expect(await checkOffline(qrText(claim, 'k1', signed()), keys)).toEqual({ kind: 'genuine', receipt: claim })
  })

  test('another amount under the same signature is forged', async () => {
    const verdict = await checkOffline(qrText({ ...claim, amountPaisa: 1 }, 'k1', signed()), keys)
    expect(verdict.kind).toBe('forged')
  })

  test('an issued document too', async () => {
    const claim = {
      documentNo: 'D-1',
      trackingNo: 'T-1',
      serviceId: 'made-up',
      day: '2026-11-24',
      proof: 'abc',
      file: '',
    }
    const signature = sign(null, Buffer.from(documentText(claim)), pair.privateKey).toString('base64url')
    expect(await checkOffline(documentCode(claim, 'k1', signature), forDocuments)).toEqual({
      kind: 'genuine',
      document: claim,
    })
  })

  test('a key of another purpose, or one whose time is over, proves nothing', async () => {
    expect(await checkOffline(qrText(claim, 'k1', signed()), forDocuments)).toEqual({ kind: 'unknown' })
    const over = keys.map((one) => ({ ...one, until: '2026-02-01T00:00:00Z' }))
    expect(await checkOffline(qrText(claim, 'k1', signed()), over)).toEqual({ kind: 'unknown' })
  })

  test('an unknown key or other text is left to the server', async () => {
    expect(await checkOffline(qrText(claim, 'k2', signed()), keys)).toEqual({ kind: 'unknown' })
    expect(await checkOffline('https://example.test/', keys)).toEqual({ kind: 'unknown' })
  })
})
