import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { bankWord, type BankWord } from '@app/domain/commissions'
import { z } from 'zod'

export interface BankAnswer {
  /** The bank's own number of this answer, and ours of what it answers to. */
  messageId: string
  originalMessageId: string
  /** For all payments that are not named. */
  whole: { word: BankWord; reason: string | null } | null
  payments: {
    reference: string
    word: BankWord
    reason: string | null
    amountPaisa: number | null
    bankReference: string | null
  }[]
}

const MANY = new Set(['OrgnlPmtInfAndSts', 'TxInfAndSts', 'StsRsnInf', 'AddtlInf'])
const Text = z.string().trim().min(1)
const Id = Text.max(35)
const Word = Text.transform((code, context) => {
  const word = bankWord(code)
  if (word) return word
  context.addIssue(`unknown state ${code}`)
  return z.NEVER
})
const Reasons = z
  .array(
    z.object({
      Rsn: z.object({ Cd: Text.optional(), Prtry: Text.optional() }).optional(),
      AddtlInf: z.array(Text).optional(),
    }),
  )
  .default([])
  .transform((all) =>
    all
      .flatMap((one) => [one.Rsn?.Cd ?? one.Rsn?.Prtry ?? '', ...(one.AddtlInf ?? [])])
      .filter(Boolean)
      .join(' ')
      .slice(0, 200),
  )
const Amount = z.object({
  '@_Ccy': z.literal('PKR'),
  '#text': z
    .string()
    .regex(/^\d{1,13}(\.\d{1,2}0{0,3})?$/)
    .transform((text) => {
      const [rupees = '', paisa = ''] = text.split('.')
      return Number(rupees) * 100 + Number(paisa.slice(0, 2).padEnd(2, '0'))
    }),
})
const Payment = z.object({
  OrgnlEndToEndId: Id,
  TxSts: Word,
  StsRsnInf: Reasons,
  AcctSvcrRef: Id.optional(),
  OrgnlTxRef: z.object({ Amt: z.object({ InstdAmt: Amount }).optional() }).optional(),
})
const Report = z.object({
  Document: z.object({
    CstmrPmtStsRpt: z.object({
      GrpHdr: z.object({ MsgId: Id }),
      OrgnlGrpInfAndSts: z.object({ OrgnlMsgId: Id, GrpSts: Word.optional(), StsRsnInf: Reasons }),
      OrgnlPmtInfAndSts: z
        .array(z.object({ PmtInfSts: Word.optional(), StsRsnInf: Reasons, TxInfAndSts: z.array(Payment).default([]) }))
        .default([]),
    }),
  }),
})

/**
 * ISO 20022 pain.002 of any version: the elements that count are the same in all. Null for what is cut off, no such message, says
 * a state that ISO does not know, or speaks of one payment twice.
 */
export function readPain002(file: string): BankAnswer | null {
  // Nothing in such a message needs one, and it is how a small file is made to unfold into a large one.
  if (file.includes('<!DOCTYPE') || XMLValidator.validate(file) !== true) return null
  const parsed = Report.safeParse(
    new XMLParser({
      ignoreAttributes: false,
      removeNSPrefix: true,
      parseTagValue: false,
      isArray: (name) => MANY.has(name),
    }).parse(file),
  )
  if (!parsed.success) return null
  const { GrpHdr, OrgnlGrpInfAndSts: group, OrgnlPmtInfAndSts: parts } = parsed.data.Document.CstmrPmtStsRpt
  const payments = parts
    .flatMap((part) => part.TxInfAndSts)
    .map((one) => ({
      reference: one.OrgnlEndToEndId,
      word: one.TxSts,
      reason: one.StsRsnInf || null,
      amountPaisa: one.OrgnlTxRef?.Amt?.InstdAmt['#text'] ?? null,
      bankReference: one.AcctSvcrRef ?? null,
    }))
  if (new Set(payments.map((one) => one.reference)).size < payments.length) return null
  const [part] = parts
  const word = group.GrpSts ?? part?.PmtInfSts
  return {
    messageId: GrpHdr.MsgId,
    originalMessageId: group.OrgnlMsgId,
    whole: word ? { word, reason: group.StsRsnInf || part?.StsRsnInf || null } : null,
    payments,
  }
}
