import { refuse } from '../../kernel/refusal.ts'

/** Where a list goes on: the moment and the id of its last row, and whether that stood among those that come first. */
export function placeOf(cursor: string | undefined): { at: Date; id: string; call: boolean } | null {
  if (cursor === undefined) return null
  const [at = '', id = '', first = ''] = cursor.split('~')
  const instant = new Date(at)
  if (Number.isNaN(instant.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) refuse('invalid_input', { field: 'cursor' })
  return { at: instant, id, call: first === '1' }
}
export const cursorOf = (at: Date, id: string, first = false): string => `${at.toISOString()}~${id}${first ? '~1' : ''}`
