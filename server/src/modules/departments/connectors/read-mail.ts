import { createHash } from 'node:crypto'
import type { Attachment } from 'mailparser'
import type { Aside, Collected, DepartmentMessage } from '../envelope.ts'
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
  // Loaded with the first mail: a server that starts again does not wait for it.
  const { simpleParser } = await import('mailparser')
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
  const read = messageIn(sheet)
  if (!read) return setAside(key, 'unreadable', sheet)
  return 'message' in read ? withDocument(key, read.message, mail.attachments, raw) : read
}

/**
 * The signature is over the sheet, so the document is the part whose hash the sheet names; what it is called says nothing.
 * A document that nobody names could be anybody's: it is set aside and not left out without a word.
 */
function withDocument(key: string, message: DepartmentMessage, parts: readonly Part[], raw: Buffer): Collected {
  const { document } = message
  if (!document)
    return parts.some(isPdf) && message.kind === 'issued' ? setAside(key, 'file_unnamed', raw) : { message }
  if (document.url || document.base64) return { message }
  if (!document.sha256) return setAside(key, 'file_unnamed', raw)
  const file = parts.find((one) => createHash('sha256').update(one.content).digest('hex') === document.sha256)
  return file ? { message, file: file.content } : setAside(key, 'file_missing', raw)
}

type Part = Pick<Attachment, 'contentType' | 'content'>
const isPdf = ({ content }: Part): boolean => content.subarray(0, 1024).includes('%PDF-')

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
