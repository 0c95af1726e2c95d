import type { BankStatement, StatementLine } from '@app/domain/reconciliation'
import { paisaIn } from '@app/domain/reconciliation'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { z } from 'zod'
import { plainLine } from './plain-line.ts'

/** What is read of it, or why not: cut off or no such message; one page of several, or several statements in one file. */
export type Read = BankStatement | 'unreadable' | 'in_parts'

const MANY = new Set(['Stmt', 'Bal', 'Ntry', 'NtryDtls', 'TxDtls', 'Ustrd', 'Strd'])
/** An element without anything in it is as if it were not there. */
const filled = <T extends z.ZodType>(of: T) =>
  z.preprocess((given) => (given === '' ? undefined : given), of.optional())
const Text = z.string().transform(plainLine)
const Amount = z.object({
  '@_Ccy': z.string(),
  '#text': z.string().transform((text, context) => {
    const paisa = paisaIn(text)
    if (paisa !== undefined && paisa >= 0) return paisa
    context.addIssue('not an amount')
    return z.NEVER
  }),
})
const Side = z.enum(['CRDT', 'DBIT'])
/** A day, or an instant of which the bank's own day counts. */
const When = z
  .object({ Dt: z.string().optional(), DtTm: z.string().optional() })
  .transform((one) => (one.Dt ?? one.DtTm ?? '').trim().slice(0, 10))
const Party = filled(z.object({ Nm: Text.optional(), Pty: filled(z.object({ Nm: Text.optional() })) }))
const Details = z.object({
  Refs: filled(z.record(z.string(), z.unknown())),
  RltdPties: filled(z.object({ Dbtr: Party, Cdtr: Party })),
  RmtInf: filled(
    z.object({
      Ustrd: z.array(Text).default([]),
      Strd: z.array(filled(z.object({ CdtrRefInf: filled(z.object({ Ref: Text.optional() })) }))).default([]),
    }),
  ),
  AddtlTxInf: Text.optional(),
})
const Entry = z.object({
  NtryRef: Text.optional(),
  Amt: Amount,
  CdtDbtInd: Side,
  // In later versions the word stands one step deeper.
  Sts: z.union([z.string(), z.object({ Cd: z.string() }).transform((one) => one.Cd)]),
  BookgDt: When,
  AcctSvcrRef: Text.optional(),
  NtryDtls: z.array(filled(z.object({ TxDtls: z.array(filled(Details)).default([]) }))).default([]),
  AddtlNtryInf: Text.optional(),
})
const Balance = z.object({
  Tp: z.object({ CdOrPrtry: z.object({ Cd: z.string().optional() }) }),
  Amt: Amount,
  CdtDbtInd: Side,
  Dt: When,
})
const Page = z.object({ PgNb: z.string(), LastPgInd: z.string() }).optional()
const Statement = z.object({
  Id: Text,
  StmtPgntn: Page,
  FrToDt: z.object({ FrDtTm: z.string(), ToDtTm: z.string() }).optional(),
  Acct: z.object({ Id: z.object({ IBAN: z.string() }), Ccy: z.string().optional() }),
  Bal: z.array(Balance),
  Ntry: z.array(Entry).default([]),
})
const Message = z.object({
  Document: z.object({
    BkToCstmrStmt: z.object({
      GrpHdr: z.object({ MsgPgntn: Page }),
      Stmt: z.array(Statement).min(1),
    }),
  }),
})
type Statement = z.output<typeof Statement>

/** ISO 20022 camt.053 of any version: the elements that count are the same in all. */
export function readCamt053(file: string): Read {
  // Nothing in such a message needs one, and it is how a small file is made to unfold into a large one.
  if (file.includes('<!DOCTYPE') || XMLValidator.validate(file) !== true) return 'unreadable'
  const parsed = Message.safeParse(
    new XMLParser({
      ignoreAttributes: false,
      removeNSPrefix: true,
      parseTagValue: false,
      isArray: (name) => MANY.has(name),
    }).parse(file),
  )
  if (!parsed.success) return 'unreadable'
  const { GrpHdr, Stmt } = parsed.data.Document.BkToCstmrStmt
  const [one, ...others] = Stmt
  if (!one || others.length > 0 || [GrpHdr.MsgPgntn, one.StmtPgntn].some((page) => page && !isOnlyPage(page)))
    return 'in_parts'
  return statementOf(one)
}

const isOnlyPage = (page: { PgNb: string; LastPgInd: string }): boolean =>
  Number(page.PgNb) <= 1 && ['true', '1'].includes(page.LastPgInd.trim())

function statementOf(one: Statement): Read {
  const balance = (...codes: string[]) => one.Bal.filter((bal) => codes.includes(bal.Tp.CdOrPrtry.Cd ?? ''))
  const [opening, ...otherOpenings] = balance('OPBD', 'PRCD')
  const [closing, ...otherClosings] = balance('CLBD')
  if (!opening || !closing || otherOpenings.length > 0 || otherClosings.length > 0) return 'unreadable'
  // A statement holds what is booked; what is announced in one is not money yet.
  const booked = one.Ntry.filter((entry) => entry.Sts.trim() === 'BOOK')
  const currencies = new Set([
    ...(one.Acct.Ccy ? [one.Acct.Ccy] : []),
    ...[opening, closing, ...booked].map((each) => each.Amt['@_Ccy']),
  ])
  return {
    account: one.Acct.Id.IBAN.replace(/\s/g, '').toUpperCase(),
    currency: currencies.size === 1 ? [...currencies].join() : [...currencies].find((each) => each !== 'PKR')!,
    reference: one.Id,
    from: one.FrToDt?.FrDtTm.trim().slice(0, 10) ?? opening.Dt,
    to: one.FrToDt?.ToDtTm.trim().slice(0, 10) ?? closing.Dt,
    openingPaisa: signed(opening),
    closingPaisa: signed(closing),
    lines: booked.map(lineOf),
  }
}

const signed = (of: { Amt: { '#text': number }; CdtDbtInd: 'CRDT' | 'DBIT' }): number =>
  of.CdtDbtInd === 'CRDT' || of.Amt['#text'] === 0 ? of.Amt['#text'] : -of.Amt['#text']

function lineOf(entry: z.output<typeof Entry>, place: number): StatementLine {
  const details = entry.NtryDtls.flatMap((one) => one?.TxDtls ?? []).flatMap((one) => one ?? [])
  const words = details.flatMap((one) => [
    ...Object.values(one.Refs ?? {}).filter((ref) => typeof ref === 'string'),
    ...(one.RmtInf?.Strd.map((each) => each?.CdtrRefInf?.Ref ?? '') ?? []),
    ...(one.RmtInf?.Ustrd ?? []),
    ...[one.RltdPties?.Dbtr, one.RltdPties?.Cdtr].map((party) => party?.Nm ?? party?.Pty?.Nm ?? ''),
    one.AddtlTxInf ?? '',
  ])
  const bankReference = entry.AcctSvcrRef ?? entry.NtryRef ?? ''
  return {
    place,
    bookedOn: entry.BookgDt,
    amountPaisa: signed(entry),
    bankReference,
    words: [...words.map(plainLine), entry.NtryRef ?? '', entry.AddtlNtryInf ?? ''].filter(
      (word) => word !== '' && word !== 'NOTPROVIDED' && word !== bankReference,
    ),
  }
}
