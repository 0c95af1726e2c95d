import { isEnd } from '@app/domain/requests'
import { goesAt, type RecordPart, ruleOf } from '@app/domain/retention'
import type { Query } from '../../kernel/context.ts'
import { callsOfPhone } from '../callcentre/index.ts'
import { fileCounts } from '../documents/index.ts'
import { casesOf, type OwnCase } from '../grievances/index.ts'
import { type OwnPerson, ownPerson, type Speaker } from '../identity/index.ts'
import { countTo } from '../notifications/index.ts'
import { paymentsOfAll, type RequestMoney } from '../payments/index.ts'
import { countOf } from '../ratings/index.ts'
import { countOfAccount } from '../consents/index.ts'
import * as requests from '../requests/index.ts'

/** More than a household orders in a lifetime; beyond it the newest are shown, and all are forgotten. */
export const REQUESTS_MAX = 500

const READINGS_MOST = 1_000

export interface OwnRequest {
  row: requests.ListedRow
  open: boolean
  endedAt: Date | null
  identity: number
  other: number
  money: RequestMoney
}
export interface Own {
  person: OwnPerson
  requests: OwnRequest[]
  cases: OwnCase[]
  ratings: number
  messages: { count: number; oldest: Date | null }
  calls: { count: number; oldest: Date | null }
  readings: number
  consents: number
}
export interface KeptLine {
  part: RecordPart
  count: number
  goesAt: Date | null
  rule: string
}

/** All that is known of one person, counted. */
export async function gather(q: Query, who: Speaker): Promise<Own> {
  const rows = await requests.lists.ofAccount(q, who.id, { open: null, before: null, limit: REQUESTS_MAX })
  const ids = rows.map((row) => row.id)
  const files = new Map((await fileCounts(q, ids)).map((one) => [one.request_id, one]))
  const money = await paymentsOfAll(q, ids)
  const own: OwnRequest[] = []
  for (const row of rows) {
    const open = !isEnd(row.state)
    own.push({
      row,
      open,
      endedAt: open ? null : row.state_since,
      identity: files.get(row.id)?.identity ?? 0,
      other: files.get(row.id)?.other ?? 0,
      money: money.get(row.id)!,
    })
  }
  return {
    person: await ownPerson(q, who),
    requests: own,
    cases: await casesOf(q, who.id),
    ratings: (await countOf(q, who.id)).count,
    messages: await countTo(q, who.phone),
    calls: await callsOfPhone(q, who.phone),
    consents: await countOfAccount(q, who.id),
    readings: ids.length ? await requests.history.countReadings(q, ids, READINGS_MOST) : 0,
  }
}

const sum = (own: Own, of: (one: OwnRequest) => number): number => own.requests.reduce((all, one) => all + of(one), 0)
const first = (dates: (Date | null)[]): Date | null =>
  dates.reduce<Date | null>((least, one) => (one && (!least || one < least) ? one : least), null)

/** Each part with how many and when the first of it goes by itself. */
export function keptLines(q: Query, own: Own): KeptLine[] {
  const rules = q.kernel.territory.retention
  const ended = own.requests.map((one) => one.endedAt)
  const receipts = own.requests.flatMap((one) => one.money.receipts.map((receipt) => new Date(receipt.at)))
  const parts: [RecordPart, number, (Date | null)[]][] = [
    ['person', 1, []],
    ['household', own.person.household.length, []],
    ['requests', own.requests.length, ended],
    [
      'identity_images',
      sum(own, (one) => one.identity),
      own.requests.filter((one) => one.identity > 0).map((one) => one.endedAt),
    ],
    ['documents', sum(own, (one) => one.other), own.requests.filter((one) => one.other > 0).map((one) => one.endedAt)],
    ['payments', receipts.length, receipts],
    ['complaints', own.cases.length, own.cases.map((one) => one.endedAt)],
    ['ratings', own.ratings, []],
    ['messages', own.messages.count, [own.messages.oldest]],
    ['calls', own.calls.count, [own.calls.oldest]],
    ['positions', own.requests.length, ended],
    ['access', own.readings, []],
    ['consents', own.consents, []],
  ]
  return parts.map(([part, count, ends]) => {
    const rule = ruleOf(rules, part)
    return { part, count, goesAt: first(ends.map((one) => goesAt(rule, one))), rule: rule.id }
  })
}
