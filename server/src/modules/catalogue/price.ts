import { timingSafeEqual } from 'node:crypto'
import {
  quoteModes,
  quoteOrder,
  withDebt,
  type Quote as Priced,
  type QuoteItem,
  type QuoteWorld,
} from '@app/domain/catalogue'
import { isRefused, localDateOf } from '@app/domain/shared'
import { type Mode, MODES } from '@app/domain/requests'
import type { Output } from '@app/contract'
import type { Kernel, Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { ratesAt } from './versions.ts'

type Quote = Output<'catalogue.quote'>['options'][number]['quote']

/** What a signature says; see {@link sign}. */
export interface Signed {
  serviceId: string
  serviceVersion: number
  caseId: string
  mode: Mode
  totalPaisa: number
  validUntil: Date
}

export function quoteWorldOf(kernel: Kernel, at: Date): QuoteWorld {
  const { territory } = kernel
  const word = (key: string) => territory.messages.words[key] ?? { en: key, ur: key }
  return {
    rates: ratesAt(kernel, at),
    programmeName: territory.programme.name,
    taxName: word('salesTax'),
    chargeName: word('serviceCharge'),
    departmentName: (id) => territory.departments.find((d) => d.id === id)?.name ?? { en: id, ur: id },
    today: localDateOf(at, territory.calendar.utcOffsetMinutes),
  }
}

type Item = Omit<QuoteItem, 'answers'> & { answers: Record<string, unknown> }

/** The prices of an order's requests, each signed. */
export async function priceItems(q: Query, items: readonly Item[], debtPaisa = 0): Promise<Quote[]> {
  const priced = quoteOrder(items as QuoteItem[], quoteWorldOf(q.kernel, q.at))
  if (isRefused(priced)) return refuse(priced.refusal)
  // An order settles what is owing once, with its first request.
  return priced.map((quote, i) =>
    sign(q, items[i]!, i === 0 ? withDebt(quote, items[i]!.mode, debt(q, debtPaisa)) : quote),
  )
}

/** Every lawful way with its signed price, the cheapest first. */
export function priceModes(
  q: Query,
  item: Omit<Item, 'mode'>,
  districtId?: string,
  debtPaisa = 0,
): { mode: Mode; quote: Quote }[] {
  const options = quoteModes(item as Omit<QuoteItem, 'mode'>, quoteWorldOf(q.kernel, q.at), districtId)
  if (isRefused(options)) return refuse(options.refusal)
  return options.map(({ mode, quote }) => ({
    mode,
    quote: sign(q, { ...item, mode }, withDebt(quote, mode, debt(q, debtPaisa))),
  }))
}

/** Every way in which the whole order can be had, the cheapest first, and what one order saves against as many as it has items. */
export async function priceOrderModes(
  q: Query,
  items: readonly Omit<Item, 'mode'>[],
  debtPaisa = 0,
): Promise<Output<'catalogue.quoteOrder'>['options']> {
  const world = quoteWorldOf(q.kernel, q.at)
  const options: Output<'catalogue.quoteOrder'>['options'] = []
  for (const mode of MODES) {
    const order = items.map((item) => ({ ...item, mode }))
    if (isRefused(quoteOrder(order as QuoteItem[], world))) continue
    const quotes = await priceItems(q, order, debtPaisa)
    const alone = order.flatMap((item) => quoteOrder([item] as QuoteItem[], world) as Priced[])
    options.push({
      mode,
      quotes,
      totalPaisa: sum(quotes, 'totalPaisa'),
      savedPaisa: sum(alone, 'chargePaisa') - sum(quotes, 'chargePaisa'),
    })
  }
  return options.sort((a, b) => a.totalPaisa - b.totalPaisa)
}

const sum = (quotes: readonly Priced[], what: 'totalPaisa' | 'chargePaisa'): number =>
  quotes.reduce((all, quote) => all + quote[what], 0)

const debt = (q: Query, amountPaisa: number) => ({
  amountPaisa,
  label: q.kernel.territory.messages.words.noShowDebt ?? { en: 'noShowDebt', ur: 'noShowDebt' },
  payTo: q.kernel.territory.programme.name,
})

/** Seals what was shown. The signature carries its own facts, so that booking needs no look-up to check it. */
function sign(q: Query, item: Item, quote: Priced): Quote {
  const validUntil = new Date(q.at.getTime() + q.kernel.territory.settings.quoteValidHours * 3_600_000)
  const facts = [
    item.definition.id,
    item.definition.version,
    item.caseId,
    item.mode,
    quote.totalPaisa,
    validUntil.getTime(),
  ].join('|')
  const signature = `${Buffer.from(facts).toString('base64url')}.${macOf(q.kernel, facts)}`
  return { ...quote, lines: quote.lines.map((line) => ({ ...line })), validUntil: validUntil.toISOString(), signature }
}

const macOf = (kernel: Kernel, facts: string): string => kernel.vault.blindIndex('quote', facts).toString('base64url')

/** What the signature seals, or null where it is not ours. */
export function readSignature(q: Query, signature: string): Signed | null {
  const [encoded = '', mac = ''] = signature.split('.')
  const facts = Buffer.from(encoded, 'base64url').toString()
  const ours = Buffer.from(macOf(q.kernel, facts))
  const given = Buffer.from(mac)
  if (ours.length !== given.length || !timingSafeEqual(ours, given)) return null
  const [serviceId = '', version, caseId = '', mode, total, until] = facts.split('|')
  return {
    serviceId,
    serviceVersion: Number(version),
    caseId,
    mode: mode as Mode,
    totalPaisa: Number(total),
    validUntil: new Date(Number(until)),
  }
}
