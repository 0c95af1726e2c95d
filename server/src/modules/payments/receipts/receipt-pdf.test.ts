import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amountInWords } from '@app/domain/payments'
import { loadConfig } from '../../../kernel/config.ts'
import { loadTerritory } from '../../../kernel/territory.ts'
import { receiptPdf, type ReceiptView } from './receipt-pdf.ts'

const territory = await loadTerritory(loadConfig({}).territory)
const { programme, messages } = territory

/** The longest receipt that the pack can make, and then some: every fee of its longest case, twice, long names, and cancelled. */
function longest(): ReceiptView {
  const fees = territory.services
    .flatMap((service) => service.cases)
    .map((one) => one.feeLines)
    .sort((a, b) => b.length - a.length)[0]!
  const department = territory.departments.map((one) => one.name).sort((a, b) => b.ur.length - a.ur.length)[0]!
  const lines = [...fees, ...fees].map((line, n) => ({
    code: `${line.code}-${n}`,
    label: line.label,
    payTo: department,
    amountPaisa: 123_456_78,
  }))
  return {
    kind: 'payment',
    receiptNo: 'R-261130-000129',
    at: '2026-11-30T06:30:00Z',
    requestId: null,
    trackingNo: 'DK-SEBK-EGTP',
    visitId: null,
    serviceName: territory.services.map((one) => one.name).sort((a, b) => b.ur.length - a.ur.length)[0]!,
    paidBy: 'کامران مثالی ولد نمونہ خان مثالی',
    receivedBy: department,
    rail: 'cash',
    lines: [
      ...lines,
      { code: 'charge', label: messages.words.serviceCharge!, payTo: programme.name, amountPaisa: 103_448 },
      { code: 'sales-tax', label: messages.words.salesTax!, payTo: programme.name, amountPaisa: 16_552 },
    ],
    totalPaisa: 777_777_777,
    amountWords: amountInWords(777_777_777),
    qr: `RCPT1|${'x'.repeat(220)}`,
    reversed: true,
  }
}

/** The characters that the page's letters are read back as: a PDF for archives carries that list for each font. */
function charactersOf(pdf: Buffer): Set<number> {
  const lists = [...pdf.toString('latin1').matchAll(/beginbfchar(.*?)endbfchar/gs)].map((match) => match[1]!)
  return new Set(
    lists
      .flatMap((list) => [...list.matchAll(/<[0-9a-f]+>\s*<([0-9a-f]+)>/gi)])
      .flatMap((match) => match[1]!.match(/.{4}/g)!.map((unit) => parseInt(unit, 16))),
  )
}
const among = (characters: Set<number>, from: number, to: number): number =>
  [...characters].filter((one) => one >= from && one <= to).length

test('the longest receipt is one page, the code with the sums, and its digits are the same in both languages', async () => {
  for (const language of ['ur', 'en'] as const) {
    const pdf = await receiptPdf(longest(), language, territory)
    assert.deepEqual(
      [...pdf.toString('latin1').matchAll(/\/Count (\d+)/g)].map((match) => match[1]),
      ['1'],
      language,
    )
    const characters = charactersOf(pdf)
    assert.equal(among(characters, 0x30, 0x39), 10, `${language}: every Latin digit is read back`)
    assert.equal(among(characters, 0x6f0, 0x6f9) + among(characters, 0x660, 0x669), 0, `${language}: no other digits`)
  }
})

test('who paid stands on it by name; where nobody is named there is no such line', async () => {
  const named = { ...longest(), paidBy: 'Zqxj', reversed: false }
  const letters = [...'Zqxj'].map((letter) => letter.codePointAt(0)!)
  const of = async (paidBy: string) =>
    charactersOf(await receiptPdf({ ...named, paidBy, trackingNo: 'DK-AAAA-BBBB' }, 'ur', territory))
  const [withName, without] = [await of(named.paidBy), await of('')]
  assert.ok(letters.every((one) => withName.has(one)))
  assert.ok(!letters.some((one) => without.has(one)))
})
