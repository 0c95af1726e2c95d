import { useState } from 'react'
import type { FileRow, FileRows } from './file-rows.ts'
import { readRows } from './file-rows.ts'

export interface Columns {
  all: readonly string[]
  needed: readonly string[]
  most: number
}
export type FileState =
  | { is: 'none' }
  | { is: 'unreadable'; file: File }
  | { is: 'unfit'; file: File; read: FileRows }
  | { is: 'read'; file: File; read: FileRows }

const BYTES_MAX = 4_000_000

export const isFit = (read: FileRows, most: number): boolean =>
  read.missing.length === 0 && read.uneven.length === 0 && read.rows.length > 0 && read.rows.length <= most

/** The file that was chosen, read in the browser; `onRead` has the rows that may be asked about. */
export function useFile({ all, needed, most }: Columns, onRead: (rows: FileRow[]) => void) {
  const [state, setState] = useState<FileState>({ is: 'none' })
  const choose = async (file: File | undefined) => {
    if (!file) return setState({ is: 'none' })
    try {
      if (file.size > BYTES_MAX) throw new Error('too large')
      const read = readRows(new Uint8Array(await file.arrayBuffer()), all, needed)
      const fit = isFit(read, most)
      setState({ is: fit ? 'read' : 'unfit', file, read })
      if (fit) onRead(read.rows)
    } catch {
      setState({ is: 'unreadable', file })
    }
  }
  return { state, choose }
}
