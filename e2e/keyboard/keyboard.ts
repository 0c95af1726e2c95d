import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** A practised agent: five keys a second, and a moment to listen before each answer. */
const KEY_SECONDS = 0.2
const THINK_SECONDS = 1
const TABS_MAX = 30

/** A page worked with the keyboard alone, and the time that a person would have taken. */
export class Keyboard {
  keys = 0
  thinks = 0
  waitedMs = 0
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** What keys, thought and the system itself took. */
  get seconds(): number {
    return this.keys * KEY_SECONDS + this.thinks * THINK_SECONDS + this.waitedMs / 1_000
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key)
      this.keys += key.includes('+') ? 2 : 1
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
    this.keys += text.length
  }

  /** The caller answers, and the agent writes it. */
  async answer(text: string): Promise<void> {
    this.thinks++
    await this.type(text)
  }

  /** Goes on by Tab until the keyboard is there. */
  async tabTo(selector: string): Promise<void> {
    await this.appears(selector)
    for (let n = 0; n <= TABS_MAX; n++) {
      if (await this.at(selector)) return
      await this.press('Tab')
    }
    assert.fail(`${selector} is not reached by Tab; the keyboard is at ${await this.focused()}`)
  }

  private focused(): Promise<string> {
    return this.page.evaluate(
      "`${document.activeElement?.outerHTML.slice(0, 160)} «${document.activeElement?.value ?? ''}»`",
    )
  }

  at(selector: string): Promise<boolean> {
    return this.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
  }

  /** Waits for the system, and counts it. */
  async appears(selector: string): Promise<void> {
    const begun = performance.now()
    await this.page
      .locator(selector)
      .first()
      .waitFor({ state: 'attached', timeout: 20_000 })
      .catch(async (error: unknown) => {
        const list = await this.page.evaluate("document.querySelector('.combo-popover')?.innerText ?? 'no list'")
        throw new Error(
          `${selector} does not appear; the keyboard is at ${await this.focused()} and the list says: ${list}`,
          { cause: error },
        )
      })
    this.waitedMs += performance.now() - begun
  }

  /** The choice with that value, by arrows from wherever the group begins. */
  async choose(name: string, value: string): Promise<void> {
    await this.tabTo(`input[name="${name}"]`)
    this.thinks++
    if (await this.at(`input[name="${name}"][value="${value}"]`)) return this.press('Space')
    for (let n = 0; n < 12; n++) {
      await this.press('ArrowDown')
      if (await this.at(`input[name="${name}"][value="${value}"]`)) return
    }
    assert.fail(`${name} has no choice ${value}`)
  }

  /** Writes into a field that finds while it is written in, and takes the first that is found. */
  async pick(selector: string, text: string): Promise<void> {
    await this.tabTo(selector)
    await this.answer(text)
    await this.appears(`.combo-item:first-child:has-text("${text}")`)
    await this.press('ArrowDown', 'Enter')
  }
}
