import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, openPhone, SHOTS } from '../house/browser.ts'
import { findAndOrder } from '../people/citizen.ts'
import { workAtDoor } from '../people/door.ts'
import { beginShift } from '../people/facilitator.ts'
import type { House } from '../house/house.ts'
import { type Inbox, press, signInByInbox, textTo } from '../house/inbox.ts'
import { type Demo, npmStart } from '../house/npm-start.ts'
import { approve, type Desk, issue, takeIn } from '../people/office.ts'
import { peopleOf, stepsOf } from '../house/readme.ts'
import { rest } from '../house/rest.ts'
import { choose } from '../people/sign-in.ts'

/** Nothing here comes from elsewhere than the screen: no call of the interface, no hand on the database. */
let demo: Demo
let browser: Browser
let inbox: Inbox
const pages = new Map<string, Page>()
const story = { trackingNo: '', requestUrl: '' }
const look = async () => undefined

before(
  async () => {
    demo = await npmStart()
    browser = await openBrowser()
    inbox = { url: demo.url, page: await (await openPhone(browser, { language: 'en', width: 1280 })).newPage() }
  },
  { timeout: 600_000 },
)
after(async () => {
  await browser?.close()
  await demo?.stop()
})

const page = (who: string): Page => pages.get(who) ?? assert.fail(`${who} has not signed in`)
const front = async (who: string): Promise<Page> => {
  await page(who).bringToFront()
  return page(who)
}
/** A step names buttons as they are written on the page. */
const acts = (at: Page) => at.locator('.action-bar .button-primary')

async function signIn(path: string, who: string, phone: string): Promise<void> {
  // A desk somewhere in the world: it tells no place.
  const tab = await (await openPhone(browser, { language: 'en', width: 1280 })).newPage()
  pages.set(who, tab)
  await tab.goto(`${demo.url}${path}`)
  await choose(tab, 'en')
  await signInByInbox(inbox, tab, phone, path !== '/sign-in')
}

async function order(path: string, words: string, place: string): Promise<void> {
  const tab = await front('Noor')
  await tab.goto(`${demo.url}${path}`)
  const tomorrow = await dayAfter()
  const house = {
    message: async () => ({ code: /\d{6}/.exec(await textTo(inbox, '0304 0000001', /code/i))?.[0] }),
  } as unknown as House
  await tab.context().grantPermissions(['geolocation'])
  await tab.context().setGeolocation({ ...(PLACES[place] ?? assert.fail(`where is ${place}?`)), accuracy: 12 })
  const ordered = await findAndOrder(
    { house, page: tab, phone: '0304 0000001', look: (step) => chooseDay(step, tomorrow) },
    words,
    'domicile',
  )
  Object.assign(story, { trackingNo: ordered.trackingNo, requestUrl: tab.url() })
}
const PLACES: Record<string, { latitude: number; longitude: number }> = {
  'Lahore City': { latitude: 31.582, longitude: 74.329 },
}

/** The day after the demo's, as the days to choose from are written. */
async function dayAfter(): Promise<string> {
  await inbox.page.goto(`${demo.url}/inbox?lang=en`)
  const [, day, month] = /(\d+) (\w{3})/.exec(await inbox.page.locator('#clock').innerText()) ?? []
  const next = new Date(Date.parse(`${day} ${month} 2026 UTC`) + 86_400_000)
  return next.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
}

async function chooseDay(step: Page, tomorrow: string): Promise<void> {
  const day = step.locator('.day', { hasText: tomorrow })
  if (!(await day.count())) return
  await day.first().click()
  await step.locator('label:has(input[name="slot"])').first().click()
}

/** A shift that goes on needs no beginning. */
async function startShift(tab: Page): Promise<void> {
  await tab.locator('.shift .button-primary, .shift-foot').first().waitFor()
  if (await tab.locator('.shift .button-primary').count()) await beginShift({ page: tab, look } as never)
}

async function accept(offer: string): Promise<void> {
  const tab = await front('Kamran')
  await startShift(tab)
  await tab.locator('.offer-card', { hasText: offer }).first().click({ timeout: 60_000 })
  await tab.waitForURL(/\/offers\//)
  await acts(tab).click()
  await tab.waitForURL(/\/visits\//, { timeout: 15_000 })
}

async function setOut(): Promise<void> {
  const tab = await front('Kamran')
  const visit = tab.url()
  await tab.goto(`${demo.url}/facilitator`)
  await startShift(tab)
  await tab.goto(visit)
  await acts(tab).click()
  await tab
    .getByRole('button', { name: /at the (door|gate)|arrived|I’m here|I am here/i })
    .first()
    .waitFor({ timeout: 15_000 })
}

async function begin(button: string): Promise<void> {
  const tab = page('Kamran')
  for (let turn = 0; turn < 3; turn++) await press(inbox, button)
  await front('Kamran')
  await tab.reload()
  await acts(tab).click()
  await tab.locator('#start-code').waitFor({ timeout: 15_000 })
  const start = codesIn(await textTo(inbox, '0304 0000001', /start/i))[0]
  await front('Kamran')
  await tab.locator('#start-code').fill(start ?? '')
  await acts(tab).click()
}

async function finish(button: string): Promise<void> {
  const tab = await front('Kamran')
  await workAtDoor(tab, look)
  const codes = codesIn(await textTo(inbox, '0304 0000001', /start/i))
  await press(inbox, button)
  await front('Kamran')
  await tab.reload()
  await tab.locator('#completion-code').fill(codes[1] ?? '')
  await acts(tab).click()
  await tab.waitForURL(/\/visits\/[^/]+$/, { timeout: 15_000 })
  await tab.locator('.done-card').waitFor({ timeout: 20_000 })
}

/** The two numbers of six digits, in the order in which the text gives them. */
const codesIn = (text: string): string[] => text.match(/\b\d{6}\b/g) ?? []

const desk = (): Desk => ({ page: page('Shabana'), look }) as unknown as Desk
async function openFile(): Promise<void> {
  const tab = await front('Shabana')
  await tab.goto(`${demo.url}/console/desk`)
  await tab.locator('tr[data-row]', { hasText: story.trackingNo }).locator('a').first().click({ timeout: 30_000 })
  await tab.locator('.desk-acts, .action-bar').first().waitFor()
}

async function decide(button: string): Promise<void> {
  await press(inbox, button)
  const tab = page('Shabana')
  if (await tab.locator('#phone').count()) await signInByInbox(inbox, tab, '0302 7900001', true)
  await openFile()
  await approve(desk())
  await openFile()
  await issue(desk(), 'NO-4711')
}

/** What README says, word for word, and how it is done. A step that is written anew has to be done anew. */
const DEEDS: readonly [RegExp, (...said: string[]) => Promise<void>][] = [
  [/^Open `(\/sign-in)` and sign in as (\w+), `([\d ]+)`\. The code is in `\/inbox`\.$/, signIn],
  [
    new RegExp(
      /^At `(\/)`, search for "(\w+)" and order it to your door in ([\w ]+), for tomorrow\. /.source +
        /Note the tracking number: Noor has ordered before\.$/.source,
    ),
    order,
  ],
  [
    new RegExp(
      /^Open `(\/facilitator)` and sign in as (\w+), `([\d ]+)`, with the code of the text message /.source +
        /and then the authenticator code, both from `\/inbox`\.$/.source,
    ),
    signIn,
  ],
  [/^Start the shift, open the offer "([^"]+)" and accept it\./, accept],
  [
    /^In `\/inbox`, press "([^"]+)"\. Start the shift again, open the visit and set out\.$/,
    async (button) => {
      await press(inbox, button)
      await setOut()
    },
  ],
  [
    /^Press "([^"]+)" until the visit is due\. Say that you are at the door, and type the start code: it is in the text to Noor\.$/,
    begin,
  ],
  [
    new RegExp(
      /^Go on step by step: the form, the papers, the lines that are read aloud, the cash\. /.source +
        /Press "([^"]+)", and type the completion code from the same text\.$/.source,
    ),
    finish,
  ],
  [
    /^Open `(\/console)` and sign in as (\w+), `([\d ]+)`, in the same way\. Open Noor's application and take it in\.$/,
    async (path, who, phone) => {
      await signIn(path, who, phone)
      await openFile()
      await takeIn(desk(), 'DC-4711-26')
    },
  ],
  [/^In `\/inbox`, press "([^"]+)"\. Approve the application, and then issue the document\.$/, decide],
]

const steps = stepsOf('Do it by hand')

test('README has steps, and each is known here', () => {
  assert.equal(steps.length, DEEDS.length, steps.join('\n'))
  for (const [n, step] of steps.entries()) assert.match(step, DEEDS[n]?.[0] ?? /never/)
})

test('the people whom README names are the demo’s, and nobody else moves them', async () => {
  await inbox.page.goto(`${demo.url}/inbox?lang=en`)
  const yours = await inbox.page.locator('#yours').innerText()
  const people = peopleOf()
  assert.equal(people.length, 4)
  for (const { name, phone } of people) {
    assert.ok(yours.includes(name), name)
    assert.ok(yours.includes(phone.replace(/\D/g, '').slice(1)), phone)
    assert.match(demo.said(), new RegExp(`${phone.replace(/\D/g, '').slice(1)} +${name}`), 'npm start says so too')
  }
})

let failed = ''
for (const [n, step] of steps.entries())
  test(`${n + 1}. ${step}`, async () => {
    if (failed) assert.fail(`it did not come this far: "${failed}" failed`)
    failed = step
    const [words, deed] = DEEDS[n] ?? assert.fail('not known')
    const [, ...said] = words.exec(step) ?? assert.fail(`README says something else: ${step}`)
    await deed(...said).catch(async (error: Error) => {
      for (const [who, tab] of pages)
        await tab.screenshot({ path: join(SHOTS, `first-minutes-${who}.png`), fullPage: true }).catch(() => undefined)
      throw error
    })
    failed = ''
  })

test('Noor reads that the document is ready', async () => {
  const tab = await front('Noor')
  await tab.goto(story.requestUrl)
  await rest(tab)
  assert.match(await tab.locator('main').innerText(), /ready|issued/i)
})
