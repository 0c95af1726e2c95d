import { refuse } from '../../kernel/refusal.ts'

/** Where a list goes on: the moment and the id of its last row. */
export function placeOf(cursor: string | undefined): { at: Date; id: string } | null {
  if (cursor === undefined) return null
  const [at = '', id = ''] = cursor.split('~')
  const instant = new Date(at)
  if (Number.isNaN(instant.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) refuse('invalid_input', { field: 'cursor' })
  return { at: instant, id }
}
export const cursorOf = (at: Date, id: string): string => `${at.toISOString()}~${id}`
