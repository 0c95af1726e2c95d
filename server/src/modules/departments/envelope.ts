import type { Input, Output } from '@app/contract'
import type { KeptIssued } from '../documents/index.ts'

/** What goes to a department: the form, the lines that were proved, the papers' scans, and why it is sent. */
export interface Envelope {
  applicationId: string
  requestId: string
  trackingNo: string
  round: number
  /** The first filing; papers or answers that cure an objection; a paper to be printed again, free. */
  kind: 'application' | 'cure' | 'correction'
  departmentId: string
  officeId: string | null
  districtId: string | null
  tehsilId: string | null
  serviceId: string
  caseId: string
  answers: Record<string, unknown>
  proof: { hash: string | null; lines: { field: string; value: string }[] }
  documents: { fileId: string; itemId: string; side: string; page: number }[]
  /** Words to the office: what was put right, what was misprinted. */
  note: string
}

/** A department's message, as its call-back brings it. */
export type DepartmentMessage = Required<Omit<Input<'departments.callback'>, 'departmentId' | 'document'>> & {
  /** What the message says of the document that it brings; '' where it says nothing. */
  document: DocumentGiven | null
  /** The document, once it is checked and kept. */
  file?: KeptIssued
}

export interface DocumentGiven {
  mediaType: string
  sha256: string
  base64: string
  url: string
}

/** As it is kept and read by people: without the bytes, which lie beside it. */
export const bareOf = (message: DepartmentMessage): DepartmentMessage =>
  message.document ? { ...message, document: { ...message.document, base64: '' } } : message

/** What came of handing an envelope to a connector. Anything else that happens is an {@link Outage} or a fault of this one. */
export type SendAnswer =
  | { answer: 'accepted'; reference: string }
  | { answer: 'later'; reference: string }
  | { answer: 'rejected'; code: string; words: string }

export type Collected =
  | { message: DepartmentMessage; file?: Buffer }
  | { aside: Aside }
  | { refused: { applicationId: string; code: string; words: string } }

/** The department cannot be reached or says that it is down: everything for it waits, and it counts against no application. */
export class Outage extends Error {
  /** For the screen: one of the codes that have words in the pack. */
  readonly code: string

  constructor(message: string, code = 'unreachable') {
    super(message)
    this.code = code
  }
}

/** What came and cannot be taken: it is kept for a person to read, mend and take, and never keeps the next one waiting. */
export interface Aside {
  /** Its own name, so that it is set aside once however often it is met. */
  key: string
  reason: Output<'departments.letters'>['items'][number]['reason']
  bytes: Buffer
  sizeBytes: number
  /** The document that it brought, whole. */
  file?: Buffer
}

export interface Attachment {
  name: string
  mediaType: string
  bytes: Buffer
}

export interface Fetched {
  items: Collected[]
  position: string
  /** They are safely ours. */
  done(): Promise<void>
  /** In any case: whatever was opened is closed. */
  leave?(): Promise<void>
}

/** One way of speaking to a department's system. */
export interface Connector {
  send(envelope: Envelope, attachments: readonly Attachment[], at: Date): Promise<SendAnswer>
  /** New messages since `position`; `done` is called when they are safely ours. In the demo the other side learns the time, `at`. */
  collect(position: string, at: Date | null): Promise<Fetched>
}

const text = (value: unknown, max: number): string => (typeof value === 'string' ? value.slice(0, max) : '')
const KINDS = ['acknowledged', 'objected', 'approved', 'rejected', 'issued'] as const
/** A file of the largest size in base64, with room for line ends. */
const BASE64_MAX = 11_000_000
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Reads a message that came by file or mail; null when it is none. */
export function readMessage(given: Record<string, unknown>): DepartmentMessage | null {
  const kind = KINDS.find((one) => one === given.kind)
  const sequence = Number(given.sequence)
  const applicationId = text(given.applicationId, 36)
  const messageId = text(given.messageId, 80)
  if (!kind || !messageId || !UUID.test(applicationId) || !Number.isInteger(sequence) || sequence < 0) return null
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
  return {
    messageId,
    applicationId,
    kind,
    sequence,
    reference: text(given.reference, 60),
    code: text(given.code, 80),
    words: text(given.words, 500),
    ground: text(given.ground, 200),
    items: list(given.items)
      .map((item) => text(item, 80))
      .filter(Boolean)
      .slice(0, 20),
    documentNo: text(given.documentNo, 60),
    printed: list(given.printed)
      .map((line) => ({
        field: text((line as { field?: unknown }).field, 60),
        value: text((line as { value?: unknown }).value, 300),
      }))
      .filter((line) => line.field)
      .slice(0, 40),
    // A document belongs to what was issued; what comes with anything else is no document of ours.
    document: kind === 'issued' ? documentIn(given.document) : null,
  }
}

function documentIn(given: unknown): DocumentGiven | null {
  if (given === null || typeof given !== 'object') return null
  const { mediaType, sha256, base64, url } = given as Record<string, unknown>
  return {
    mediaType: text(mediaType, 60),
    sha256: text(sha256, 64).toLowerCase(),
    base64: text(base64, BASE64_MAX),
    url: text(url, 500),
  }
}
