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
  empty?: ReactNode
  foot?: ReactNode
}

/** A plain table that scrolls within itself when the screen is narrower than its columns. */
export function Table<R>({ caption, columns, rows, rowKey, empty, foot }: TableProps<R>) {
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? 'cell-numeric' : ''}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.key} className={column.numeric ? 'cell-numeric' : ''}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </div>
  )
}
