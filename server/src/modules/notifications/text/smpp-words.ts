import { randomInt } from 'node:crypto'
import { smsPieces } from '@app/domain/shared'
import smpp, { type Pdu } from 'smpp'
import type { Report } from '../reports.ts'

const UDH_INDICATOR = 0x40
const RECEIPT = 0x04
const GSM7 = 0x00
const UCS2 = 0x08

/** The submissions that one text is: itself, or with the header that joins its parts on the phone. */
export function submissionsOf(text: string, long: 'payload' | 'udh'): Record<string, unknown>[] {
  const { encoding, pieces } = smsPieces(text)
  const data_coding = encoding === 'gsm7' ? GSM7 : UCS2
  const encode = (piece: string) => smpp.encodings[encoding === 'gsm7' ? 'ASCII' : 'UCS2'].encode(piece)
  if (pieces.length === 1) return [{ data_coding, short_message: encode(text) }]
  if (long === 'payload') return [{ data_coding, short_message: Buffer.alloc(0), message_payload: encode(text) }]
  const reference = randomInt(256)
  return pieces.map((piece, place) => ({
    data_coding,
    esm_class: UDH_INDICATOR,
    short_message: Buffer.concat([Buffer.from([0x05, 0x00, 0x03, reference, pieces.length, place + 1]), encode(piece)]),
  }))
}

export const isReceipt = (pdu: Pdu): boolean => ((pdu.esm_class ?? 0) & 0x3c) === RECEIPT

/** Delivered and not to be delivered are final; what is under way says nothing. */
const STATES: Readonly<Record<string, boolean>> = {
  DELIVRD: true,
  UNDELIV: false,
  EXPIRED: false,
  DELETED: false,
  REJECTD: false,
}
const STATE_NUMBERS: Readonly<Record<number, string>> = {
  2: 'DELIVRD',
  3: 'EXPIRED',
  4: 'DELETED',
  5: 'UNDELIV',
  8: 'REJECTD',
}

/** By the fields of version 3.4, or by the text that every centre writes. */
export function receiptIn(pdu: Pdu): Report | null {
  const text = textIn(pdu)
  const saidId = pdu.receipted_message_id ?? /\bid:\s*(\S+)/i.exec(text)?.[1] ?? ''
  const state = STATE_NUMBERS[pdu.message_state ?? 0] ?? /\bstat:\s*([A-Z]+)/i.exec(text)?.[1]?.toUpperCase() ?? ''
  const delivered = STATES[state]
  if (saidId === '' || delivered === undefined) return null
  return { saidId: saidId.replace(/\0+$/, ''), delivered, error: delivered ? '' : state }
}

const plain = (given: Pdu['short_message'], coding: number | undefined): string => {
  const inner = given !== undefined && typeof given === 'object' && !Buffer.isBuffer(given) ? given.message : given
  if (Buffer.isBuffer(inner)) return smpp.encodings[coding === UCS2 ? 'UCS2' : 'ASCII'].decode(inner)
  return inner ?? ''
}

/** What a text says, wherever the centre has put it. */
export const textIn = (pdu: Pdu): string =>
  plain(pdu.short_message, pdu.data_coding) || plain(pdu.message_payload, pdu.data_coding)

export interface Part {
  reference: number
  total: number
  place: number
}
/** Which part of a long text this is; null for a whole one. */
export function partIn(pdu: Pdu): Part | null {
  const { short_message: given } = pdu
  const headers = given !== undefined && typeof given === 'object' && !Buffer.isBuffer(given) ? given.udh : undefined
  for (const header of headers ?? [])
    if (header[0] === 0x00 && header.length >= 5) return { reference: header[2]!, total: header[3]!, place: header[4]! }
  return null
}
