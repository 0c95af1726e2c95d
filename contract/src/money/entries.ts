import { chart } from '@app/domain/ledger'
import { z } from 'zod'
import { query } from '../endpoint.ts'
import { Cursor, Id, Instant, Limit, LocalText, page, Paisa } from '../shapes.ts'

const reads = ['finance', 'auditor'] as const
const Code = z.enum(Object.keys(chart) as [keyof typeof chart, ...(keyof typeof chart)[]])
/** Whose account it is: an id of ours, a bank, a rail, a department. */
const Sub = z.string().max(100)
/** Null where the id says all that is known, as of a batch or a rail. */
const Name = LocalText.nullable()

/** What an auditor looks for among the entries. */
const ENTRY_LOOKS = ['reversal', 'late', 'by_hand', 'round'] as const

const Entry = z.object({
  journalId: z.string(),
  kind: z.string(),
  effectiveAt: Instant,
  postedAt: Instant,
})

export const entries = {
  'finance.accounts': query('finance.accounts', {
    path: '/finance/accounts/{code}',
    who: reads,
    summary: 'The accounts of one class that hold something: whose each is, and what it holds.',
    input: z.object({ code: Code, cursor: Cursor, limit: Limit }),
    refusals: ['whole_programme_only'],
    output: page(z.object({ sub: Sub, name: Name, balancePaisa: z.int().describe('positive on the usual side') })),
  }),
  'finance.accountEntries': query('finance.accountEntries', {
    path: '/finance/accounts/{code}/entries',
    who: reads,
    summary: 'The entries of one account, the newest first.',
    input: z.object({ code: Code, sub: Sub.default(''), cursor: Cursor, limit: Limit }),
    refusals: ['whole_programme_only'],
    output: z.object({
      name: Name,
      balancePaisa: z.int(),
      items: z.array(
        Entry.extend({
          amountPaisa: z.int().describe('positive adds to the balance'),
          balanceAfterPaisa: z
            .int()
            .nullable()
            .describe('null for the programme’s own accounts, which many touch at once'),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
  'finance.journal': query('finance.journal', {
    path: '/finance/journals/{journalId}',
    who: reads,
    summary: 'One entry whole: its lines, who made it, what it is about, and what undid it.',
    input: z.object({ journalId: z.string().regex(/^\d{1,18}$/) }),
    refusals: ['whole_programme_only'],
    output: Entry.extend({
      key: z.string(),
      period: z.string().describe('the month it counts in'),
      byName: z.string().describe('empty for a machine or a citizen'),
      byKind: z.string(),
      requestId: Id.nullable(),
      trackingNo: z.string().nullable(),
      refs: z.array(z.object({ name: z.string(), value: z.string() })),
      reverses: z.string().nullable(),
      reversedBy: z.string().nullable(),
      lines: z.array(z.object({ code: Code, sub: Sub, name: Name, amountPaisa: z.int().describe('debit positive') })),
    }),
  }),
  'finance.entries': query('finance.entries', {
    path: '/finance/entries',
    who: reads,
    summary:
      'Entries that are worth a look, the newest first: undone, more than a day late, by hand, or by hand in round sums.',
    input: z.object({ look: z.enum(ENTRY_LOOKS), cursor: Cursor, limit: Limit }),
    refusals: ['whole_programme_only'],
    output: page(Entry.extend({ amountPaisa: Paisa, byName: z.string() })),
  }),
  'finance.cash': query('finance.cash', {
    path: '/finance/cash',
    who: reads,
    summary: 'Where the cash is now: who has how much in hand and on its way to the bank, the largest sums first.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    refusals: ['whole_programme_only'],
    output: z.object({
      at: Instant,
      inHandPaisa: Paisa,
      overPaisa: Paisa,
      inTransitPaisa: Paisa,
      people: z.int(),
      items: z.array(
        z.object({
          facilitatorId: Id,
          name: z.string(),
          badgeNo: z.string(),
          inHandPaisa: Paisa,
          overPaisa: Paisa.describe('beyond what they may carry'),
          inTransitPaisa: Paisa,
          capPaisa: Paisa,
          since: Instant.nullable().describe('when the oldest rupee still in hand was taken'),
          heldHours: z.number().describe('hours since in which it could have been paid in'),
          warning: z.enum(['none', 'warn', 'full', 'aged']),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
}
