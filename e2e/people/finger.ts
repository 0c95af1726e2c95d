import type { Locator, Page } from 'playwright-core'
import { rest } from '../house/rest.ts'

const DROP_MS = 400
const RETRIES = 3

/** Somebody who has never been here, counted: each touch of the screen, and each page that they are shown. */
export class Finger {
  taps = 0
  readonly screens: string[] = []
  readonly page: Page
  /** The network goes away with every step from one page to the next, and comes back. */
  readonly drops: boolean

  constructor(page: Page, drops = false) {
    this.page = page
    this.drops = drops
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url)
    await this.seen()
  }

  async tap(target: Locator): Promise<void> {
    this.taps++
    await target.click()
    await this.seen()
  }

  /** Into the field that a tap, or the page itself, has put the cursor in. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  async write(field: string, text: string): Promise<void> {
    await this.tap(this.page.locator(field))
    await this.type(text)
  }

  /** The tap that leads to the next page. Where the network drops it may have to be said again; that is not the person's doing. */
  async goOn(target: Locator): Promise<void> {
    const from = new URL(this.page.url()).pathname
    await target.waitFor()
    if (this.drops) await this.page.context().setOffline(true)
    this.taps++
    await target.click()
    if (this.drops) await this.page.waitForTimeout(DROP_MS)
    if (this.drops) await this.page.context().setOffline(false)
    for (let tries = 0; tries < RETRIES; tries++) {
      await rest(this.page)
      if (new URL(this.page.url()).pathname !== from) break
      if (await target.count()) await target.click({ timeout: 2_000 }).catch(() => undefined)
    }
    await this.seen()
  }

  async seen(): Promise<void> {
    await rest(this.page)
    const { pathname } = new URL(this.page.url())
    if (this.screens.at(-1) !== pathname) this.screens.push(pathname)
  }
}
