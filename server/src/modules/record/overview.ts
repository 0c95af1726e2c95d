import type { Output, ParsedInput } from '@app/contract'
import { goesAt, ruleOf } from '@app/domain/retention'
import type { Query } from '../../kernel/context.ts'
import { definitionOf } from '../catalogue/index.ts'
import { speaker } from '../identity/index.ts'
import * as requests from '../requests/index.ts'
import { type DownloadRow, downloadsOf } from './store.ts'
import { gather, keptLines, type OwnRequest } from './gather.ts'

const SHOWN = 100

export const downloadOf = (q: Query, row: DownloadRow): Output<'record.askDownload'> => ({
  id: row.id,
  state: row.ready_at === null ? 'making' : row.expires_at && row.expires_at > q.at ? 'ready' : 'expired',
  askedAt: row.asked_at.toISOString(),
  expiresAt: row.expires_at?.toISOString() ?? null,
  bytes: row.bytes,
})

/** What is kept about me. */
export async function overview(q: Query, input: ParsedInput<'record.get'>): Promise<Output<'record.get'>> {
  const who = await speaker(q, input.accountId)
  const own = await gather(q, who)
  await requests.noteReading(
    q,
    own.requests.map((one) => one.row.id),
    'export',
  )
  const { name, phoneMasked, identifierMasked, sex, born, language } = own.person
  return {
    person: { name, phoneMasked, identifierMasked, sex, born, language },
    kept: keptLines(q, own).map((line) => ({ ...line, goesAt: line.goesAt?.toISOString() ?? null })),
    rules: q.kernel.territory.retention.map(({ id, part, what, days, because, evidence }) => ({
      id,
      part,
      what,
      days,
      because,
      unverified: evidence.status === 'unverified',
    })),
    requests: await requestLines(q, own.requests.slice(0, SHOWN)),
    downloads: (await downloadsOf(q, who.id)).map((row) => downloadOf(q, row)),
  }
}

type Line = Output<'record.get'>['requests'][number]

async function requestLines(q: Query, own: readonly OwnRequest[]): Promise<Line[]> {
  const cards = await requests.cardsOfRows(
    q,
    own.map((one) => one.row),
  )
  return Promise.all(own.map((one, place) => requestLine(q, one, cards[place]!.stateWords)))
}

async function requestLine(
  q: Query,
  { row, open, endedAt, identity, other }: OwnRequest,
  stateWords: Line['stateWords'],
): Promise<Line> {
  const rules = q.kernel.territory.retention
  const { name } = await definitionOf(q, row.service_id, row.service_version)
  return {
    requestId: row.id,
    trackingNo: row.tracking_no,
    serviceName: { en: name.en, ur: name.ur },
    stateWords,
    open,
    createdAt: row.made_at.toISOString(),
    documents: identity + other,
    identityGoesAt: identity ? (goesAt(ruleOf(rules, 'identity_images'), endedAt)?.toISOString() ?? null) : null,
    goesAt: goesAt(ruleOf(rules, 'requests'), endedAt)?.toISOString() ?? null,
  }
}
