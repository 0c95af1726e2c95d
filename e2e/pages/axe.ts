import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'
import type { Page } from 'playwright-core'

interface Found {
  id: string
  impact: string
  nodes: { target: string[] }[]
}

const source = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8')
const RUN = `axe
  .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })
  .then((r) => ({ violations: r.violations, passes: r.passes.length }))`
/** A page that is still empty has nothing wrong with it. */
const PASSES_MIN = 5

/** What can differ in the other colours; the rest of a look would say the same again. */
const RUN_CONTRAST = `axe
  .run(document, { runOnly: { type: 'rule', values: ['color-contrast'] } })
  .then((r) => ({ violations: r.violations, passes: r.passes.length }))`

/** Letters that cannot be read against what is behind them, on a page whose other faults were looked for already. */
export async function contrastFaultsOf(page: Page, name: string): Promise<string[]> {
  await page.evaluate(source)
  const { violations, passes } = (await page.evaluate(RUN_CONTRAST)) as { violations: Found[]; passes: number }
  assert.ok(passes + violations.length > 0, `${name}: no letters were found`)
  return inWords(name, violations)
}

/** Colours that change are half-way for a moment. */
const SETTLED_MS = 400

/** The same page in its dark colours, and back in the light ones. */
export async function darkFaultsOf(page: Page, name: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.waitForTimeout(SETTLED_MS)
  const dark = await page.evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`)
  assert.ok(dark, `${name}: the dark colours did not come`)
  const faults = await contrastFaultsOf(page, `${name} dark`)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.waitForTimeout(SETTLED_MS)
  return faults
}

const inWords = (name: string, found: Found[]): string[] =>
  found
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .map(
      ({ id, impact, nodes }) =>
        `${name}: ${id} (${impact}) at ${nodes
          .slice(0, 3)
          .map((node) => node.target.join(' '))
          .join(', ')}`,
    )

/** What keeps somebody out of the page, in words. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  await page.evaluate(source)
  const { violations, passes } = (await page.evaluate(RUN)) as { violations: Found[]; passes: number }
  assert.ok(passes >= PASSES_MIN, `${name}: only ${passes} rules found something to look at`)
  return inWords(name, violations)
}
