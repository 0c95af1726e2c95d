import { Link } from '@tanstack/react-router'
import { Amount, type Column, Table, useText, When } from '@app/ui'
import { kindWords } from './kind-words.ts'
import { entryWords } from './entry-words.ts'

interface EntryRow {
  journalId: string
  kind: string
  effectiveAt: string
  postedAt: string
  amountPaisa: number
}

/** What an entry is called. A kind that has no words yet is shown by its own name. */
export function useKind(): (kind: string) => string {
  const words: Record<string, string> = useText(kindWords)
  return (kind) => words[kind] ?? kind.replaceAll('_', ' ')
}

/** Entries, each leading to itself whole. What was booked at another time than it happened says both. */
export function EntryTable<R extends EntryRow>({ rows, more }: { rows: readonly R[]; more: readonly Column<R>[] }) {
  const t = useText(entryWords)
  const kindOf = useKind()
  return (
    <Table<R>
      caption={t.entries}
      rows={rows}
      rowKey={(row) => `${row.journalId} ${row.amountPaisa}`}
      columns={[
        {
          key: 'kind',
          heading: t.what,
          cell: (row) => (
            <Link to="/finance/entries/$journalId" params={{ journalId: row.journalId }}>
              {kindOf(row.kind)}
            </Link>
          ),
        },
        { key: 'when', heading: t.when, cell: (row) => <Happened of={row} /> },
        { key: 'amount', heading: t.amount, numeric: true, cell: (row) => <Amount paisa={row.amountPaisa} /> },
        ...more,
      ]}
    />
  )
}

const MINUTE_MS = 60_000

function Happened({ of: { effectiveAt, postedAt } }: { of: EntryRow }) {
  const t = useText(entryWords)
  const apart = Math.abs(Date.parse(postedAt) - Date.parse(effectiveAt)) >= MINUTE_MS
  return (
    <>
      <When at={effectiveAt} />
      {apart && (
        <p className="small muted">
          {t.booked}: <When at={postedAt} />
        </p>
      )}
    </>
  )
}
