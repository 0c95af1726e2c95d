import { Bdi, EmptyState, StatusBadge, Table, useText } from '@app/ui'
import type { Draft } from './draft-types.ts'
import { draftWords } from './draft-words.ts'

type Row = Draft['diff'][number]

/** What this draft changes, path by path, as it was saved. */
export function DiffTable({ diff }: { diff: Row[] }) {
  const t = useText(draftWords)
  return (
    <Table<Row>
      caption={t.diff}
      rows={diff}
      rowKey={(row) => `${row.path} ${row.change}`}
      empty={<EmptyState icon="check" title={t.same} />}
      columns={[
        { key: 'path', heading: t.path, cell: (row) => <Bdi>{row.path.replaceAll('.', ' › ')}</Bdi> },
        {
          key: 'change',
          heading: t.changes,
          cell: (row) => (
            <StatusBadge
              tone={row.change === 'removed' ? 'danger' : row.change === 'added' ? 'success' : 'information'}
            >
              {t[row.change]}
            </StatusBadge>
          ),
        },
        {
          key: 'before',
          heading: t.before,
          cell: (row) => (
            <span className="diff-value">
              <bdi>{row.before}</bdi>
            </span>
          ),
        },
        {
          key: 'after',
          heading: t.after,
          cell: (row) => (
            <span className="diff-value">
              <bdi>{row.after}</bdi>
            </span>
          ),
        },
      ]}
    />
  )
}
