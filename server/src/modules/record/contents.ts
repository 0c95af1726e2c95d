import type { Query } from '../../kernel/context.ts'
import { callsTo } from '../callcentre/index.ts'
import { readScan, scansOf } from '../documents/index.ts'
import { casesOf, type OwnCase, saidWith } from '../grievances/index.ts'
import { type AccountFacts, type Speaker } from '../identity/index.ts'
import { messagesTo } from '../notifications/index.ts'
import { receiptFile } from '../payments/index.ts'
import { saidBy } from '../ratings/index.ts'
import * as requests from '../requests/index.ts'
import { ownWeeks } from '../standing/index.ts'
import { ofPersons } from '../workforce/index.ts'
import { allConsents } from './consents.ts'
import { gather, keptLines, type OwnRequest } from './gather.ts'
import { looksAt } from './readers.ts'
import type { Entry } from './zip.ts'

const ROWS_MAX = 1_000
/** Of pictures; what is beyond it is named in the data and stays to be seen in the app. */
const PICTURES_MAX_BYTES = 40 * 1024 * 1024
/** Set as pages: the newest. Each takes the typesetter some hundredths of a second; all stand in the data. */
const RECEIPTS_MAX = 200
const ENDINGS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
  'audio/ogg': 'ogg',
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
}

interface Room {
  bytes: number
  receipts: number
}

const json = (name: string, value: unknown): Entry => ({
  name,
  bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`),
})

/** Everything of one person, one file after the other: data that a machine reads, their own scans, and their receipts as pages. */
export async function* contentsOf(q: Query, account: AccountFacts): AsyncGenerator<Entry> {
  const who: Speaker = {
    id: account.id,
    personId: account.personId,
    phone: account.phone,
    name: account.name,
    language: account.language,
  }
  const own = await gather(q, who)
  const { household, ...person } = own.person
  yield json('person.json', person)
  yield json('household.json', household)
  yield json('ratings.json', await saidBy(q, who.id, ROWS_MAX))
  yield json('messages.json', await messagesTo(q, who.phone, ROWS_MAX))
  yield json('calls.json', await callsTo(q, who.phone, ROWS_MAX))
  yield json('who-looked.json', (await looksAt(q, who.id, undefined, ROWS_MAX)).items)
  yield json('consents.json', await allConsents(q, who.id, ROWS_MAX))
  yield json('kept.json', { at: q.at, kept: keptLines(q, own), rules: q.kernel.territory.retention })
  for (const { id } of await ofPersons(q, [account.personId]))
    yield json('positions-at-work.json', await ownWeeks(q, id))
  const room: Room = { bytes: PICTURES_MAX_BYTES, receipts: RECEIPTS_MAX }
  const told: object[] = []
  for (const one of own.requests) told.push(yield* filesOf(q, one, account.language === 'en' ? 'en' : 'ur', room))
  yield json('requests.json', told)
  const complaints: object[] = []
  for (const one of await casesOf(q, who.id, true)) complaints.push(yield* filesOfCase(q, one, room))
  yield json('complaints.json', complaints)
}

/** A picture or voice; nothing where it cannot be opened, which does not keep the rest from its person. */
async function opened(
  q: Query,
  folder: string,
  fileId: string,
  room: Room,
): Promise<{ bytes: Buffer; ending: string } | undefined> {
  if (room.bytes <= 0) return undefined
  try {
    const { bytes, mediaType } = await readScan(q, { requestId: folder, fileId, why: 'own record' })
    room.bytes -= bytes.length
    return { bytes, ending: ENDINGS[mediaType] ?? 'bin' }
  } catch (error) {
    q.kernel.log.warn({ requestId: folder, fileId, err: (error as Error).message }, 'a file is not in the own record')
    return undefined
  }
}

/** What was said in a complaint, and shown; answers what the data says of it. */
async function* filesOfCase(q: Query, one: OwnCase, room: Room): AsyncGenerator<Entry, object> {
  const said = one.forgotten ? [] : await saidWith(q, one.id)
  const shown = said.flatMap((words) => words.fileId ?? [])
  const files: string[] = []
  for (const fileId of shown) {
    const found = await opened(q, one.id, fileId, room)
    if (!found) continue
    const name = `complaints/${one.caseNo}/${shown.indexOf(fileId) + 1}-${fileId.slice(-6)}.${found.ending}`
    files.push(name)
    yield { name, bytes: found.bytes }
  }
  return {
    ...one,
    said: said.map(({ at, from, words }) => ({ at, from, words })),
    files,
    filesLeftOut: shown.length - files.length,
  }
}

/** The files of one request; answers what the data says of it. */
async function* filesOf(
  q: Query,
  { row, money }: OwnRequest,
  language: 'ur' | 'en',
  room: Room,
): AsyncGenerator<Entry, object> {
  const facts = await requests.getRequest(q, row.id)
  const order = await requests.getOrder(q, row.order_id)
  const scans = await scansOf(q, row.id)
  const files: string[] = []
  const receiptFiles: string[] = []
  for (const scan of scans) {
    const found = await opened(q, row.id, scan.fileId, room)
    if (!found) continue
    const name = `documents/${facts.trackingNo}/${scan.itemId}-${scan.side}-${scan.page}-${scan.fileId.slice(-6)}.${found.ending}`
    files.push(name)
    yield { name, bytes: found.bytes }
  }
  for (const { receiptNo } of money.receipts) {
    if (room.receipts <= 0) break
    const name = `receipts/${facts.trackingNo}/${receiptNo}.pdf`
    room.receipts--
    receiptFiles.push(name)
    yield { name, bytes: await receiptFile(q, receiptNo, language) }
  }
  return {
    trackingNo: facts.trackingNo,
    service: facts.serviceId,
    case: facts.caseId,
    mode: facts.mode,
    state: facts.state,
    orderedAt: facts.madeAt,
    subject: facts.subject,
    answers: facts.answers,
    asset: facts.asset,
    parties: facts.parties,
    address: order.address,
    receiver: order.receiver,
    contactPhone: order.contactPhone,
    price: facts.quote,
    receipts: money.receipts,
    refundDuePaisa: money.refundPaisa,
    refundGoesTo: money.refundTo,
    refunds: money.refunds,
    files,
    filesLeftOut: scans.length - files.length,
    receiptFiles,
    receiptFilesLeftOut: money.receipts.length - receiptFiles.length,
    history: (await requests.history.changesOf(q, row.id)).map(({ at, kind, action, to_state, reason }) => ({
      at,
      kind,
      action,
      state: to_state,
      reason,
    })),
  }
}
