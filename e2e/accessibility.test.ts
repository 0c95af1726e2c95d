import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'
import { startWorld, type World } from '@app/server/test/world'
import type { Browser } from 'playwright-core'
import { buildApps } from '../tools/build-apps.ts'
import { openBrowser, openPhone } from './browser.ts'

/** What anybody sees before signing in, in each app. */
const PAGES = ['/', '/services/domicile', '/track', '/sign-in', '/help', '/verify', '/facilitator/', '/console/', '/api/docs', '/inbox']

interface Found { id: string; impact: string; nodes: { target: string[] }[] }

let world: World
let browser: Browser
let axe: string
before(async () => {
  await buildApps(() => undefined)
  world = await startWorld()
  browser = await openBrowser()
  axe = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8')
}, { timeout: 240_000 })
after(async () => {
  await browser?.close()
  await world?.close()
})

for (const language of ['ur', 'en'] as const)
  test(`no page keeps anybody out, ${language} at 360 px`, { timeout: 120_000 }, async () => {
    const phone = await openPhone(browser, { language, width: 360 })
    const page = await phone.newPage()
    const faults: string[] = []
    for (const path of PAGES) {
      const response = await page.goto(`${world.url}${path}`, { waitUntil: 'networkidle' })
      assert.equal(response?.status(), 200, path)
      await page.evaluate(axe)
      const found = (await page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then((r) => ({ violations: r.violations, passes: r.passes.length }))`)) as { violations: Found[]; passes: number }
      // A page that is still empty has nothing wrong with it.
      assert.ok(found.passes >= 5, `${path}: only ${found.passes} rules found something to look at`)
      for (const { id, impact, nodes } of found.violations.filter((one) => one.impact === 'serious' || one.impact === 'critical'))
        faults.push(`${path}: ${id} (${impact}) at ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ')}`)
    }
    await phone.close()
    assert.deepEqual(faults, [])
  })
