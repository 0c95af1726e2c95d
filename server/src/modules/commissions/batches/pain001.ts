import type { InstructionLine } from '@app/domain/payments'
import { rupeesIn } from '@app/domain/reconciliation'
import { XMLBuilder } from 'fast-xml-parser'
import type { Payer } from '../../../kernel/payer.ts'

export interface Instruction {
  /** Unique among all that the bank has had from us. */
  messageId: string
  madeAt: Date
  /** YYYY-MM-DD */
  payOn: string
  payer: Payer
  lines: readonly InstructionLine[]
}

/** Names longer than this are cut by some banks and refused by others. */
const NAME_MAX = 70
/** A bank within the country goes by the four letters of its account numbers. */
const agentOf = (iban: string) => ({ FinInstnId: { ClrSysMmbId: { MmbId: iban.slice(4, 8) } } })

/**
 * ISO 20022 pain.001.001.09, the version of the 2019 set that Raast and the banks' present portals speak. Elements stand in the
 * order of its schema. Both sums are reckoned from the lines themselves, in paisa.
 */
export function pain001({ messageId, madeAt, payOn, payer, lines }: Instruction): string {
  const totals = {
    NbOfTxs: String(lines.length),
    CtrlSum: rupeesIn(lines.reduce((sum, line) => sum + line.amountPaisa, 0)),
  }
  return new XMLBuilder({ ignoreAttributes: false, format: true, suppressEmptyNode: true }).build({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    Document: {
      '@_xmlns': 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09',
      CstmrCdtTrfInitn: {
        GrpHdr: {
          MsgId: messageId,
          CreDtTm: `${madeAt.toISOString().slice(0, 19)}Z`,
          ...totals,
          InitgPty: { Nm: payer.name },
        },
        PmtInf: {
          PmtInfId: messageId,
          PmtMtd: 'TRF',
          ...totals,
          ReqdExctnDt: { Dt: payOn },
          Dbtr: { Nm: payer.name },
          DbtrAcct: { Id: { IBAN: payer.iban } },
          DbtrAgt: agentOf(payer.iban),
          ChrgBr: 'DEBT',
          CdtTrfTxInf: lines.map((line) => ({
            PmtId: { InstrId: line.reference, EndToEndId: line.reference },
            Amt: { InstdAmt: { '@_Ccy': 'PKR', '#text': rupeesIn(line.amountPaisa) } },
            CdtrAgt: agentOf(line.account),
            Cdtr: { Nm: line.holder.slice(0, NAME_MAX) },
            CdtrAcct: { Id: { IBAN: line.account } },
            ...(line.note && { RmtInf: { Ustrd: line.note } }),
          })),
        },
      },
    },
  })
}
