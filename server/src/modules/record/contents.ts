import type { Query } from '../../kernel/context.ts'
import { readScan, scansOf } from '../documents/index.ts'
import { casesOf } from '../grievances/index.ts'
import { type AccountFacts, type Speaker } from '../identity/index.ts'
import { messagesTo } from '../notifications/index.ts'
import * as requests from '../requests/index.ts'
import { gather, keptLines } from './gather.ts'
import type { Entry } from './zip.ts'

const MESSAGES_MAX = 1_000
/** Of pictures; what is beyond it is named in the data and stays to be seen in the app. */
const PICTURES_MAX_BYTES = 40 * 1024 * 1024
const ENDINGS: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf', 'audio/ogg': 'ogg', 'audio/webm': 'webm', 'audio/mp4': 'm4a' }

const json = (name: string, value: unknown): Entry => ({ name, bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) })

/** Everything of one person: data that a machine reads, and their own scans. */
export async function contentsOf(q: Query, account: AccountFacts): Promise<Entry[]> {
  const who: Speaker = { id: account.id, personId: account.personId, phone: account.phone, name: account.name, language: account.language }
  const own = await gather(q, who)
  const entries: Entry[] = []
  const told = []
  let room = PICTURES_MAX_BYTES
  for (const { row, money } of own.requests) {
    const facts = await requests.get(q, row.id)
    const order = await requests.order(q, row.order_id)
    const scans = await scansOf(q, row.id)
    const files: string[] = []
    for (const scan of scans) {
      if (room <= 0) break
      const { bytes, mediaType } = await readScan(q, { requestId: row.id, fileId: scan.fileId, why: 'own record' })
      const name = `documents/${facts.trackingNo}/${scan.itemId}-${scan.side}-${scan.page}-${scan.fileId.slice(-6)}.${ENDINGS[mediaType] ?? 'bin'}`
      room -= bytes.length
      entries.push({ name, bytes })
      files.push(name)
    }
    told.push({
      trackingNo: facts.trackingNo, service: facts.serviceId, case: facts.caseId, mode: facts.mode, state: facts.state, orderedAt: facts.madeAt, subject: facts.subject, answers: facts.answers, asset: facts.asset, parties: facts.parties,
      address: order.address, receiver: order.receiver, contactPhone: order.contactPhone, price: facts.quote, receipts: money.receipts, refundDuePaisa: money.refundPaisa, files, filesLeftOut: scans.length - files.length,
      history: (await requests.changesOf(q, row.id)).map(({ at, kind, action, to_state, reason }) => ({ at, kind, action, state: to_state, reason })),
    })
  }
  const { household, ...person } = own.person
  return [
    json('person.json', person), json('household.json', household), json('requests.json', told), json('complaints.json', await casesOf(q, who.id, true)), json('messages.json', await messagesTo(q, who.phone, MESSAGES_MAX)),
    json('kept.json', { at: q.at, kept: keptLines(q, own), rules: q.kernel.territory.retention }), ...entries,
  ]
}
