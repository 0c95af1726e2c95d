import type { Output, ParsedInput } from '@app/contract'
import { type DocumentClaim, type ReadDocumentCode, readDocumentCode } from '@app/domain/applications'
import { readReceiptQr } from '@app/domain/payments'
import { formatRupees, localDateOf } from '@app/domain/shared'
import type { FileAnswer } from '../../../kernel/http/answer.ts'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { copyReplacedAt, issuedByHash } from '../../documents/index.ts'
import * as ledger from '../../ledger/index.ts'
import * as workforce from '../../workforce/index.ts'
import * as requests from '../../requests/index.ts'
import { HEADS } from '../../../kernel/seals/head.ts'
import { receiptPurpose } from './sign.ts'
import * as store from './store.ts'
import { wordIn } from '../words.ts'

type Verified = Output<'verify.code'>
const fault = (kind: Verified['kind'], reason: string): Verified => ({
  valid: false,
  kind,
  person: null,
  facts: [],
  reason,
})
const unknown = fault(null, 'qr_unknown')
const purposes = [receiptPurpose, 'badge', 'document', 'figures', HEADS] as const

/** Anyone may ask whether a code is genuine. The answer says what it stands for, and no more than the code itself shows. */
export async function verifyCode(query: Query, input: ParsedInput<'verify.code'>): Promise<Verified> {
  if (input.badgeNo || (input.qr && workforce.isBadgeQr(input.qr))) return badge(query, input)
  const document = input.qr ? readDocumentCode(input.qr) : undefined
  if (document) return issued(query, document)
  if (input.sha256) return file(query, input.sha256)
  return input.qr ? receipt(query, input.qr) : unknown
}

/** A copy of an issued paper, or the department's own file. What it says is what was signed. */
async function issued(query: Query, { claim, signed, keyId, signature }: ReadDocumentCode): Promise<Verified> {
  if (!(await query.kernel.vault.verify('document', keyId, signed, Buffer.from(signature, 'base64url'))))
    return fault('document', 'signature_wrong')
  const replaced = await replacedAt(query, claim)
  const { territory } = query.kernel
  const service = territory.services.find((one) => one.id === claim.serviceId)?.name
  const day = replaced && localDateOf(replaced, territory.calendar.utcOffsetMinutes)
  return {
    valid: !day,
    kind: 'document',
    person: null,
    reason: day ? 'file_replaced' : null,
    facts: [
      { label: word(query, 'issued.no'), value: claim.documentNo },
      ...(service ? [{ label: word(query, 'sheet.service'), value: `${service.ur} · ${service.en}` }] : []),
      { label: word(query, 'issued.day'), value: claim.day },
      { label: word(query, 'issued.tracking'), value: claim.trackingNo },
      ...(day ? [{ label: word(query, 'issued.replaced'), value: day }] : []),
    ],
  }
}

/** A file of the department's is known by its hash; a copy of ours by the request that it was made for. */
async function replacedAt(query: Query, claim: DocumentClaim): Promise<Date | null> {
  if (claim.file) return (await issuedByHash(query, claim.file))?.replacedAt ?? null
  const request = await requests.lists.byTrackingNo(query, claim.trackingNo)
  return request ? copyReplacedAt(query, request.id) : null
}

/** A file that somebody holds: its hash says whether a department issued just these bytes. */
async function file(query: Query, sha256: string): Promise<Verified> {
  const known = await issuedByHash(query, sha256)
  const document = known && readDocumentCode(known.code)
  return document ? issued(query, document) : fault('document', 'file_unknown')
}

async function receipt(query: Query, text: string): Promise<Verified> {
  const read = readReceiptQr(text)
  if (!read) return unknown
  if (
    !(await query.kernel.vault.verify(
      receiptPurpose,
      read.keyId,
      read.signed,
      Buffer.from(read.signature, 'base64url'),
    ))
  )
    return fault('receipt', 'signature_wrong')
  const row = await store.findReceipt(query, read.claim.receiptNo)
  const refund = row ? undefined : await store.findRefundReceipt(query, read.claim.receiptNo)
  if (!row && !refund) return fault('receipt', 'receipt_unknown')
  if (await ledger.isReversed(query, row?.journal_key ?? `refund:${refund?.id}`))
    return fault('receipt', 'receipt_reversed')
  const { claim } = read
  return {
    valid: true,
    kind: 'receipt',
    person: null,
    reason: null,
    facts: [
      { label: word(query, 'receipt.no'), value: claim.receiptNo },
      { label: word(query, 'receipt.tracking'), value: claim.trackingNo },
      { label: word(query, 'receipt.amount'), value: formatRupees(claim.amountPaisa) },
      {
        label: word(query, 'receipt.date'),
        value: localDateOf(new Date(claim.minute * 60_000), query.kernel.territory.calendar.utcOffsetMinutes),
      },
    ],
  }
}

async function badge(query: Query, input: ParsedInput<'verify.code'>): Promise<Verified> {
  const verdict = await workforce.verifyBadge(query, { badgeNo: input.badgeNo, code: input.code, qr: input.qr })
  if (!verdict.valid) return fault('badge', verdict.reason)
  const { id, name, badgeNo, vehicle, sex } = verdict.facilitator
  const photoUrl = (await workforce.withPhoto(query, [id])).has(id)
    ? `/api/verify/photo?${new URLSearchParams({ badgeNo, code: verdict.code })}`
    : null
  return {
    valid: true,
    kind: 'badge',
    person: { name, badgeNo, vehicle, sex, photoUrl },
    reason: null,
    facts: [
      { label: word(query, 'verify.name'), value: name },
      { label: word(query, 'verify.badge'), value: badgeNo },
      { label: word(query, 'verify.vehicle'), value: vehicle },
    ],
  }
}

/** The face is shown for as long as the code is right, and to nobody who has not read it off the badge. */
export async function verifyPhoto(query: Query, input: ParsedInput<'verify.photo'>): Promise<FileAnswer> {
  const verdict = await workforce.verifyBadge(query, input)
  return verdict.valid ? workforce.photoOf(query, verdict.facilitator.id) : refuse('not_found')
}

const word = (query: Query, key: string): { en: string; ur: string } => {
  const { en, ur } = wordIn(query.kernel.territory, key)
  return { en, ur }
}

/** The public keys of everything that carries a code, so that a phone without a network can check it. */
export async function verifyKeys(query: Query): Promise<Output<'verify.keys'>> {
  const keys = await Promise.all(purposes.map((purpose) => query.kernel.vault.publicKeys(purpose)))
  return {
    keys: purposes.flatMap((purpose, i) =>
      (keys[i] ?? []).map((key) => ({
        id: key.keyId,
        algorithm: 'Ed25519' as const,
        publicKey: key.publicKey.toString('base64url'),
        purpose,
        since: key.since.toISOString(),
        until: key.until?.toISOString() ?? null,
      })),
    ),
  }
}
