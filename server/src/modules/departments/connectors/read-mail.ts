import { simpleParser } from 'mailparser'
import type { Aside, Collected } from '../envelope.ts'
import { readMessage } from '../envelope.ts'
import { signatureHolds } from '../signature.ts'

/** A mail that is larger is not read, nor fetched where its size is known before. */
export const MAIL_BYTES_MAX = 25 * 1_048_576
/** Parts within parts: people's mail programs make three or four. */
const NESTED_MAX = 20
const PARTS_MAX = 100
const HEAD_BYTES_MAX = 262_144
/** So much of what is set aside is kept to be read. */
const KEPT_BYTES = 65_536

const NESTS = /^content-type:[ \t]*(?:\r?\n[ \t]+)?(?:multipart|message)\//gim

/** What cannot be read is set aside with its beginning; the next mail is taken. */
export const setAside = (key: string, reason: Aside['reason'], raw: Buffer, sizeBytes = raw.byteLength): Collected => ({
  aside: { key, reason, bytes: raw.subarray(0, KEPT_BYTES), sizeBytes },
})

/**
 * A reply is a signed sheet. Size, depth and number of parts are judged before anything is unfolded: a mail that was made
 * to break its reader costs one look.
 */
export async function readMail(key: string, raw: Buffer, secrets: readonly string[]): Promise<Collected> {
  if (raw.byteLength > MAIL_BYTES_MAX) return setAside(key, 'too_large', raw)
  const text = raw.toString('latin1')
  if ((text.match(NESTS)?.length ?? 0) > NESTED_MAX) return setAside(key, 'too_deep', raw)
  const mail = await simpleParser(raw, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    maxHeadSize: HEAD_BYTES_MAX,
    maxChildNodes: PARTS_MAX,
  } as Parameters<typeof simpleParser>[1]).catch(() => null)
  if (!mail) return setAside(key, 'too_deep', raw)
  const sheet = mail.attachments.find((one) => one.contentType === 'application/json')?.content
  if (!sheet) return setAside(key, 'no_sheet', raw)
  const signature = mail.headers.get('x-signature')
  const signed = typeof signature === 'string' ? signature : undefined
  if (!secrets.some((secret) => secret && signatureHolds(secret, sheet, signed)))
    return setAside(key, 'signature_wrong', raw)
  return messageIn(sheet) ?? setAside(key, 'unreadable', sheet)
}

function messageIn(sheet: Buffer): Collected | null {
  let given: unknown
  try {
    given = JSON.parse(sheet.toString('utf8'))
  } catch {
    return null
  }
  if (given === null || typeof given !== 'object') return null
  const one = given as Record<string, unknown>
  if (one.kind === 'refused')
    return {
      refused: {
        applicationId: String(one.applicationId),
        code: String(one.code ?? ''),
        words: String(one.words ?? ''),
      },
    }
  const message = readMessage(one)
  return message && { message }
}
