import { createHmac, timingSafeEqual } from 'node:crypto'

/** An application as a department reads it. */
export interface HandedIn {
  applicationId: string
  trackingNo: string
  serviceId: string
  lines: { field: string; value: string }[]
  /** Names of the scans that came with it. */
  scans: string[]
}
/** What the department says of an application. */
export interface Answer {
  messageId: string
  applicationId: string
  sequence: number
  kind: 'acknowledged' | 'approved' | 'issued'
  reference?: string
  documentNo?: string
  printed?: { field: string; value: string }[]
}
/** A department with a system of its own, whatever way it is reached. */
export interface Department {
  handedIn(): readonly HandedIn[]
  /** What came and was not believed. */
  wrong(): readonly string[]
  answer(answer: Answer, paper?: { bytes: Buffer; sha256: string }): Promise<void>
  stop(): Promise<void>
}

export const sign = (secret: string, bytes: Uint8Array | string): string =>
  `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`
export function isSigned(secret: string, bytes: Uint8Array | string, given: string): boolean {
  const [right, said] = [Buffer.from(sign(secret, bytes)), Buffer.from(given)]
  return right.length === said.length && timingSafeEqual(right, said)
}

interface Sheet {
  applicationId: string
  trackingNo: string
  serviceId: string
  proof: { lines: { field: string; value: string }[] }
}
export function readSheet(sheet: string, scans: string[]): HandedIn {
  const { applicationId, trackingNo, serviceId, proof } = JSON.parse(sheet) as Sheet
  return { applicationId, trackingNo, serviceId, lines: proof.lines, scans }
}
