import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import { type Instruction, pain001 } from './pain001.ts'

const PAYER = { name: 'Test Programme', iban: 'PK36SCBL0000001123456702' }
const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09'

/** What another program (libxml2, which writes nothing of ours) finds in a file, by the paths that the message's definition names. */
function readElsewhere(file: string) {
  using document = XmlDocument.fromString(file)
  const prefixes = { p: NAMESPACE }
  const texts = (path: string): string[] => document.find(path, prefixes).map((node) => node.content)
  const only = (path: string): string => {
    const [text, ...more] = texts(path)
    assert.deepEqual([text === undefined, more], [false, []], `${path} stands there once`)
    return text!
  }
  const head = '/p:Document/p:CstmrCdtTrfInitn/p:GrpHdr'
  const group = '/p:Document/p:CstmrCdtTrfInitn/p:PmtInf'
  return {
    heads: [head, group].map((at) => ({ count: only(`${at}/p:NbOfTxs`), sum: only(`${at}/p:CtrlSum`) })),
    messageId: only(`${head}/p:MsgId`),
    payOn: only(`${group}/p:ReqdExctnDt/p:Dt`),
    from: only(`${group}/p:DbtrAcct/p:Id/p:IBAN`),
    fromBank: only(`${group}/p:DbtrAgt/p:FinInstnId/p:ClrSysMmbId/p:MmbId`),
    references: texts(`${group}/p:CdtTrfTxInf/p:PmtId/p:EndToEndId`),
    amounts: texts(`${group}/p:CdtTrfTxInf/p:Amt/p:InstdAmt[@Ccy='PKR']`),
    accounts: texts(`${group}/p:CdtTrfTxInf/p:CdtrAcct/p:Id/p:IBAN`),
    banks: texts(`${group}/p:CdtTrfTxInf/p:CdtrAgt/p:FinInstnId/p:ClrSysMmbId/p:MmbId`),
    holders: texts(`${group}/p:CdtTrfTxInf/p:Cdtr/p:Nm`),
  }
}
/** `1234.05` is 123405, reckoned by digits: no rounding on the way. */
const paisaOf = (rupees: string): bigint => {
  assert.match(rupees, /^\d+\.\d{2}$/)
  return BigInt(rupees.replace('.', ''))
}
const line = fc.record({
  reference: fc.stringMatching(/^[a-z0-9]{1,35}$/),
  kind: fc.constant('bank'),
  institution: fc.constant('SCBL'),
  account: fc.stringMatching(/^PK\d{2}[A-Z]{4}[0-9]{16}$/),
  // Letters that mean something in XML, and names in Urdu, arrive as they were written.
  holder: fc.constantFrom('Test Holder', 'A & <B> "C" \'D\'', 'آزمائشی نام', 'x]]>y'),
  amountPaisa: fc.integer({ min: 1, max: 1_000_000_000_000 }),
  note: fc.constantFrom('', 'pay 1 & 2'),
})

test('another program reads each payment of a file, and sums and counts them to what its heads say', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
      const instruction: Instruction = {
        messageId: 'M1',
        madeAt: new Date('2026-11-02T05:00:00Z'),
        payOn: '2026-11-03',
        payer: PAYER,
        lines,
      }
      const { heads, amounts, ...read } = readElsewhere(pain001(instruction))
      assert.deepEqual(read, {
        messageId: 'M1',
        payOn: '2026-11-03',
        from: PAYER.iban,
        fromBank: 'SCBL',
        references: lines.map((one) => one.reference),
        accounts: lines.map((one) => one.account),
        banks: lines.map((one) => one.account.slice(4, 8)),
        holders: lines.map((one) => one.holder),
      })
      assert.deepEqual(
        amounts.map(paisaOf),
        lines.map((one) => BigInt(one.amountPaisa)),
      )
      const sum = amounts.map(paisaOf).reduce((all, one) => all + one, 0n)
      for (const head of heads) assert.deepEqual([Number(head.count), paisaOf(head.sum)], [lines.length, sum])
    }),
    { seed: 41, numRuns: 200 },
  )
})
