import assert from 'node:assert/strict'
import { setTimeout as rest } from 'node:timers/promises'

/** What comes in its own time: asked again and again, for as long as a busy machine may need. It guards against what never comes, and measures nothing. */
export async function eventually(what: string, holds: () => boolean | Promise<boolean>, withinMs = 60_000): Promise<void> {
  for (const end = Date.now() + withinMs; !(await holds()); await rest(10)) assert.ok(Date.now() < end, `${what}: not within ${withinMs / 1_000} s`)
}
