import type { Locator, Page } from 'playwright-core'
import type { Look } from '../house/house.ts'
import { rest } from '../house/rest.ts'

export interface Answers {
  name: string
  phone: string
  /** What is written into a field that finds places. */
  place: string
  /** Year of birth for dates; a made-up adult's unless the case is about a child. */
  year: string
  /** Choices that matter to the story, by the group's name; a part of the value is enough. */
  prefer: Readonly<Record<string, string>>
  /** The code that was sent to the phone. */
  code: () => Promise<string>
  /** What a step needs beside plain answers, by the end of its address. */
  at: Readonly<Record<string, (page: Page) => Promise<void>>>
  /** Looks at each step when it is answered. */
  look: Look
}

const DEFAULTS: Answers = {
  name: 'Test Citizen',
  phone: '0300 7654321',
  place: 'Lahore',
  year: '1990',
  prefer: {},
  code: () => Promise.reject(new Error('no code was expected')),
  at: {},
  look: async () => undefined,
}

/**
 * Answers whatever the step asks, as a person would who has nothing to object: the first choice, "no" to every yes-or-no,
 * a made-up name. It knows roles and kinds of fields, no words: it walks every language alike.
 */
export async function answerStep(page: Page, answers: Partial<Answers> = {}): Promise<void> {
  const given = { ...DEFAULTS, ...answers }
  const main = page.locator('main')
  await answerChoices(main, given.prefer)
  for (const finder of await main.locator('input[role=combobox]:visible').all())
    if (!(await finder.inputValue())) await findIn(main, finder, given.place)
  for (const list of await main.locator('select:visible').all())
    if (!(await list.inputValue())) await list.selectOption({ index: 1 })
  for (const field of await main
    .locator(
      'input:visible:not([type=radio]):not([type=checkbox]):not([type=file]):not([type=search]):not([role=combobox]), textarea:visible',
    )
    .all())
    if (!(await field.inputValue()) && (await field.isEditable())) await field.fill(await valueFor(field, given))
  for (const box of await main.locator('input[type=checkbox]:visible').all())
    if (!(await box.isChecked()) && (await box.getAttribute('required')) !== null) await box.check({ force: true })
}

async function answerChoices(main: Locator, prefer: Answers['prefer']): Promise<void> {
  const seen = new Set<string>()
  for (const radio of await main.locator('input[type=radio]').all()) {
    const name = (await radio.getAttribute('name')) ?? ''
    if (seen.has(name)) continue
    seen.add(name)
    const group = main.locator(`input[type=radio][name="${name}"]`)
    const wanted = main.locator(`input[type=radio][name="${name}"][value*="${prefer[name] ?? '—'}"]`)
    if (await wanted.count()) {
      await wanted.first().check({ force: true })
      continue
    }
    if (await main.locator(`input[type=radio][name="${name}"]:checked`).count()) continue
    // Two choices whose values are true and false are a yes-or-no.
    const yesOrNo =
      (await group.count()) === 2 &&
      ['true', 'yes', 'false', 'no'].includes((await group.first().getAttribute('value')) ?? '')
    await (yesOrNo ? group.last() : group.first()).check({ force: true })
  }
}

/** Writes into a field that finds while it is written in, and takes the first that is found. */
async function findIn(main: Locator, finder: Locator, text: string): Promise<void> {
  await finder.fill(text)
  await main.locator('[role=option]:visible').first().click()
}

async function valueFor(field: Locator, given: Answers): Promise<string> {
  const [mode, length, type] = [
    await field.getAttribute('inputmode'),
    Number((await field.getAttribute('maxlength')) ?? 0),
    await field.getAttribute('type'),
  ]
  if (mode === 'tel' || type === 'tel') return given.phone
  if (/\binput-date\b/.test((await field.getAttribute('class')) ?? '')) return `12-12-${given.year}`
  if (length === 6 || (await field.getAttribute('autocomplete')) === 'one-time-code') return given.code()
  if (/cnic/i.test(`${await field.getAttribute('name')} ${await field.getAttribute('id')}`)) return '3520112345671'
  if (mode === 'numeric') return length >= 13 ? '3520112345671' : length === 0 ? '12' : '1'.repeat(length)
  if (mode === 'decimal') return '100'
  // Names in the other script are asked beside the first.
  return (await field.getAttribute('lang')) === 'ur' || (await field.getAttribute('dir')) === 'rtl'
    ? 'آزمائشی شہری'
    : given.name
}

/** Chooses as a finger would: on the words, wherever the page has to be scrolled to. */
export async function pick(within: Page | Locator, value: string, name?: string): Promise<void> {
  await within
    .locator(`label:has(input[value="${value}"]${name ? `[name="${name}"]` : ''})`)
    .first()
    .click()
}

/** The one primary action of the page. */
export const primary = (page: Page): Locator =>
  page
    .locator('main .button-primary:visible, form .button-primary:visible, .bottom-action .button-primary:visible')
    .last()

/** Goes on step by step until the address matches; fails when a step does not let go, with what it said. */
export async function walkUntil(
  page: Page,
  reached: RegExp,
  answers: Partial<Answers> = {},
  stepsMax = 24,
): Promise<string[]> {
  const steps: string[] = []
  for (let step = 0; step < stepsMax; step++) {
    await rest(page)
    const path = new URL(page.url()).pathname
    if (reached.test(path)) return steps
    if (steps.at(-1) === path && steps.at(-2) === path)
      throw new Error(
        `stuck at ${path}: ${(await page.locator('[role=alert], .error-summary').allInnerTexts()).join(' | ').slice(0, 400)}`,
      )
    steps.push(path)
    const special = Object.entries(answers.at ?? {}).find(([end]) => path.endsWith(end))
    if (special && steps.at(-2) !== path) await special[1](page)
    await answerStep(page, answers)
    // A code is sent by its last digit, and what was asked for by it goes on by itself.
    await rest(page)
    if (new URL(page.url()).pathname !== path) continue
    await answers.look?.(page, path.split('/').at(-1) ?? '')
    // An answer that came late has led on meanwhile.
    if (new URL(page.url()).pathname !== path) continue
    await primary(page).click()
  }
  throw new Error(`not at ${reached} after ${stepsMax} steps: ${steps.join(' → ')}`)
}
