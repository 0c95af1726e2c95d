import assert from 'node:assert/strict'
import { setTimeout as rest } from 'node:timers/promises'

/**
 * What comes in its own time: asked again and again, ever less often, for as long as a busy machine may need. It guards
 * against what never comes, and measures nothing.
 */
export async function eventually(
  what: string,
  holds: () => boolean | Promise<boolean>,
  withinMs = 60_000,
): Promise<void> {
  const end = Date.now() + withinMs
  for (let waitMs = 10; !(await holds()); waitMs = Math.min(100, waitMs * 1.5)) {
    assert.ok(Date.now() < end, `${what}: not within ${withinMs / 1_000} s`)
    await rest(waitMs)
  }
}
