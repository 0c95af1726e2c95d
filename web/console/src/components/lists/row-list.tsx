import type { ReactNode } from 'react'

interface RowListProps<T> {
  items: readonly T[]
  rowKey(item: T): string
  children(item: T): ReactNode
}

/** Cards one under another that are walked like the rows of a table. */
export function RowList<T>({ items, rowKey, children }: RowListProps<T>) {
  return (
    <ul className="row-list">
      {items.map((item) => (
        <li key={rowKey(item)} data-row={rowKey(item)}>
          {children(item)}
        </li>
      ))}
    </ul>
  )
}
