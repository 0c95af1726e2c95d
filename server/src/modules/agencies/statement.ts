import type { Output, ParsedInput } from '@app/contract'
import { monthBetween, sheetCell } from '@app/domain/shared'
import { FileAnswer } from '../../kernel/http/answer.ts'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { agencyLines, payoutsOf } from '../commissions/index.ts'
import * as workforce from '../workforce/index.ts'
import { named, ownAgency } from './own.ts'

type Statement = Output<'agency.statement'>
const LINES_SHOWN = 2000
const LINES_MAX = 20_000
const PAYOUTS_SHOWN = 60

/** A month of the agency's money. It says who earned and by which rule, never for whom: no request stands in it. */
export const statement = (q: Query, input: ParsedInput<'agency.statement'>): Promise<Statement> =>
  statementOf(q, input.period, LINES_SHOWN)

async function statementOf(q: Query, period: string, shown: number): Promise<Statement> {
  const agencyId = ownAgency(q)
  const agency = (await workforce.agencies.find(q, agencyId)) ?? refuse('not_found')
  const { from, to } = monthBetween(period, q.kernel.territory.calendar.utcOffsetMinutes)
  // Read as a whole whichever part is shown: sums and the tax on each line are of the month.
  const found = await agencyLines(q, agencyId, from, to, LINES_MAX)
  const people = await named(
    q,
    found.lines.map((line) => line.facilitatorId),
  )
  const lines = found.lines.map(({ facilitatorId, at, ...line }) => ({
    ...line,
    words: { en: line.words.en, ur: line.words.ur },
    at: at.toISOString(),
    badgeNo: people.get(facilitatorId)?.badgeNo ?? '',
    name: people.get(facilitatorId)?.name ?? '',
    // What was taken back is shown with its line and counts for nothing.
    netPaisa: line.state === 'taken_back' ? 0 : line.agencyPaisa - line.taxPaisa,
  }))
  const counted = lines.filter((line) => line.state !== 'taken_back')
  const sum = (of: (line: (typeof lines)[number]) => number, over = counted): number =>
    over.reduce((total, line) => total + of(line), 0)
  return {
    period,
    name: agency.name,
    lines: lines.slice(0, shown),
    more: found.more || lines.length > shown,
    heldPaisa: found.heldPaisa,
    availablePaisa: found.availablePaisa,
    totals: {
      grossPaisa: sum((line) => line.grossPaisa),
      facilitatorPaisa: sum((line) => line.facilitatorPaisa),
      agencyPaisa: sum((line) => line.agencyPaisa),
      taxPaisa: sum((line) => line.taxPaisa),
      netPaisa: sum((line) => line.netPaisa),
      takenBackPaisa: sum(
        (line) => line.agencyPaisa,
        lines.filter((line) => line.state === 'taken_back'),
      ),
    },
    payouts: (await payoutsOf(q, agencyId, from, to, PAYOUTS_SHOWN)).map((one) => ({
      ...one,
      at: one.at.toISOString(),
    })),
  }
}

const COLUMNS = [
  'at',
  'task',
  'badge',
  'name',
  'leg',
  'rule',
  'gross_paisa',
  'facilitator_paisa',
  'agency_paisa',
  'tax_paisa',
  'net_paisa',
  'state',
]
const cell = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `"${sheetCell(value).replaceAll('"', '""')}"`

export async function statementCsv(q: Query, input: ParsedInput<'agency.statementCsv'>): Promise<FileAnswer> {
  const { lines } = await statementOf(q, input.period, LINES_MAX)
  const rows = lines.map((line) =>
    [
      line.at,
      line.taskId,
      line.badgeNo,
      line.name,
      line.words.en,
      line.rule,
      line.grossPaisa,
      line.facilitatorPaisa,
      line.agencyPaisa,
      line.taxPaisa,
      line.netPaisa,
      line.state,
    ]
      .map(cell)
      .join(','),
  )
  return new FileAnswer(
    Buffer.from(`﻿${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`),
    'text/csv; charset=utf-8',
    `statement-${input.period}.csv`,
  )
}
