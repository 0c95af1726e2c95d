import type { ReactNode } from 'react'

export interface Column<R> {
  key: string
  heading: ReactNode
  cell(row: R): ReactNode
  /** Numbers and money stand at the end of their column. */
  numeric?: boolean
}

export interface TableProps<R> {
  caption: string
  columns: readonly Column<R>[]
  rows: readonly R[]
  rowKey(row: R): string
  rowClass?(row: R): string
  empty?: ReactNode
  foot?: ReactNode
}

/** What stands before a cell when a phone shows the rows as cards. */
const nameOf = (heading: ReactNode): string | undefined => (typeof heading === 'string' ? heading : undefined)

/** A plain table; on a phone each row is a card whose cells say what they are. The roles say that it still is a table. */
export function Table<R>({ caption, columns, rows, rowKey, rowClass, empty, foot }: TableProps<R>) {
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="table" role="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} scope="col" role="columnheader" className={column.numeric ? 'cell-numeric' : ''}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" data-row={rowKey(row)} className={rowClass?.(row)}>
              {columns.map((column) => (
                <td
                  key={column.key}
                  role="cell"
                  className={column.numeric ? 'cell-numeric' : ''}
                  data-name={nameOf(column.heading)}
                >
                  <div className="cell">{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot role="rowgroup">{foot}</tfoot>}
      </table>
    </div>
  )
}
