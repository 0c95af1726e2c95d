import { refuse } from '../../../kernel/refusal.ts'

/** A message as somebody has typed it. */
export function parsed(text: string): Record<string, unknown> {
  try {
    const given: unknown = JSON.parse(text)
    if (given !== null && typeof given === 'object' && !Array.isArray(given)) return given as Record<string, unknown>
  } catch {
    // Refused below.
  }
  return refuse('letter_unreadable')
}
