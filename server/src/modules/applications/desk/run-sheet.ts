import type { ParsedInput } from '@app/contract'
import { code128Svg } from '@app/domain/applications'
import { localDateOf } from '@app/domain/shared'
import { FileAnswer } from '../../../kernel/http/answer.ts'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { officeOf } from '../../places/index.ts'
import { noteReading } from '../../requests/index.ts'
import { deskItems } from './desk-item.ts'
import { rowsOf } from './desk-pile.ts'
import { mayUseOffice } from './load-for-desk.ts'
import { wordsOf } from '../words.ts'

const SHEET_MAX = 60
const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

const STYLE = `
  @page { size: A4; margin: 14mm }
  body { font-family: "Noto Nastaliq Urdu", "Noto Naskh Arabic", serif; direction: rtl; color: #111; line-height: 2.1; margin: 0 }
  h1 { font-size: 1.3rem; font-weight: 400; margin: 0 } p { margin: 0 0 .4rem }
  table { width: 100%; border-collapse: collapse }
  th, td { border: 1px solid #888; padding: 4px 8px; text-align: start; vertical-align: middle; font-weight: 400 }
  tr { break-inside: avoid } .latin { font-family: "Noto Sans", sans-serif; direction: ltr; unicode-bidi: isolate; line-height: 1.4 }
  svg { display: block; width: 52mm; height: 11mm } .write { width: 30mm }
  .box { display: inline-block; width: 4mm; height: 4mm; border: 1px solid #333; vertical-align: middle;
    margin-inline-end: 2mm }`

/** The pile on paper, for an office that works with a pen: one line an application, with a barcode and room for the diary number. */
export async function runSheet(q: Query, input: ParsedInput<'desk.runSheet'>): Promise<FileAnswer> {
  const office = officeOf(q.kernel, input.officeId) ?? refuse('not_found')
  if (!mayUseOffice(q, office)) refuse('not_yours')
  const word = (key: string): string => escape(wordsOf(q, `sheet.${key}`).ur)
  const { utcOffsetMinutes } = q.kernel.territory.calendar
  const found = []
  for (const state of ['to_take', 'in_process', 'approved'])
    found.push(...(await rowsOf(q, { officeId: input.officeId, state, q: '', limit: SHEET_MAX - found.length })))
  const rows = await deskItems(q, found)
  await noteReading(
    q,
    rows.map((row) => row.requestId),
    'export',
  )
  const dueDay = (dueAt: string | null): string => (dueAt ? localDateOf(new Date(dueAt), utcOffsetMinutes) : '')
  const boxes = ['taken', 'objected', 'done'].map((key) => `<span class="box"></span>${word(key)}`).join('<br>')
  const lines = rows.map(
    (item, index) => `<tr><td>${index + 1}</td>
    <td>${code128Svg(item.trackingNo)}<span class="latin">${escape(item.trackingNo)}</span></td>
    <td>${escape(item.subjectName)}</td><td>${escape(item.serviceName.ur)}<br>${escape(item.caseName.ur)}</td>
    <td><span class="latin">${dueDay(item.dueAt)}</span>${item.late ? ` ${word('late')}` : ''}</td>
    <td class="write"><span class="latin">${escape(item.reference ?? '')}</span></td>
    <td>${boxes}</td></tr>`,
  )
  const day = localDateOf(q.at, utcOffsetMinutes)
  const title = `${word('title')} ${day}`
  const heads = ['no', 'code', 'name', 'service', 'due', 'diary', 'outcome'].map((key) => `<th>${word(key)}</th>`)
  return new FileAnswer(
    `<!doctype html><html lang="ur" dir="rtl"><head><meta charset="utf-8"><title>${title}</title>
    <style>${STYLE}</style></head><body>
    <h1>${word('title')}: ${escape(office.name.ur)}</h1><p><span class="latin">${day}</span> · ${word('note')}</p>
    <table><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>
    </body></html>`,
    'text/html; charset=utf-8',
  )
}
