import { madeUpDocument } from '@app/city/scan'
import type { Page } from 'playwright-core'
import { openPhone } from '../house/browser.ts'
import { fillDesks } from '../house/busy-desks.ts'
import { findAndOrder, openRequest, rateVisit, readRating as readTheirs } from '../people/citizen.ts'
import { keepForDocs } from './docs-pictures.ts'
import { workAtDoor } from '../people/door.ts'
import { atEveryDesk, walkDesks } from '../pages/every-desk.ts'
import {
  atCounter,
  beginShift,
  beginWithCode,
  finishWithCode,
  giveBack,
  goThere,
  type Hand,
  handOver,
  rateHousehold,
  readRating,
  takeOffer,
} from '../people/facilitator.ts'
import { alone, type House, type Look, openHouse } from '../house/house.ts'
import { approve, type Desk, issue, openApplication, takeIn } from '../people/office.ts'
import { openCamera } from './shoot.ts'
import { signInAsStaff } from '../people/sign-in.ts'

/**
 * `npm run shots`: pictures of the pages that a stranger sees, of a request's whole way as citizen, facilitator and
 * office see it, and of every page of every desk, each in both languages, narrow and wide, light and dark, into
 * e2e/shots; ends with 1 where axe found somebody kept out. `npm run shots -- visit` takes only those whose name has that
 * word; `npm run shots -- --docs` keeps the main ones for docs/ as well.
 */
const STRANGERS = [
  '/',
  '/services/domicile',
  '/services/birth-certificate',
  '/services/vehicle-transfer',
  '/track',
  '/verify',
  '/help',
  '/figures',
  '/sign-in',
  '/requests',
  '/no-such-page',
  '/facilitator/',
  '/facilitator/no-such-page',
  '/console',
  '/console/no-such-page',
]
const words = process.argv.slice(2)
const wanted = words.find((word) => !word.startsWith('--')) ?? ''
const camera = openCamera(wanted)
const { shoot, looking } = camera

/** The page with its answers on it. A page that follows a stream is never idle on the network: what is grey says that it waits. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.locator('main').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('main .skeleton'))
}

async function strangers({ browser, system }: House): Promise<void> {
  const phone = await openPhone(browser, { language: 'ur', width: 360 })
  const page = await phone.newPage()
  for (const path of STRANGERS) {
    await open(page, system.url + path)
    await shoot(page, `stranger-${path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home'}`)
  }
  await phone.close()
}

/** Every page of every desk, with something true on it. */
async function desks(house: House): Promise<void> {
  await fillDesks(house)
  const page = await atEveryDesk(house, { language: 'en', width: 1280 })
  await walkDesks(house, page, '', (path) => shoot(page, `desk${path.replace(/\W+/g, '-').slice(0, 60)}`))
  await page.context().close()
}

/** A page beside the way, and back to where we were. */
async function aside(page: Page, origin: string, look: Look, paths: Record<string, string>): Promise<void> {
  const here = page.url()
  for (const [name, path] of Object.entries(paths)) {
    await open(page, origin + path)
    await look(page, name)
  }
  await page.goto(here)
}

/** From order to rating, with every page on the way and those beside it. */
async function wholeWay(house: House): Promise<void> {
  const { browser, system, stage } = house
  const facilitator = stage.people.facilitators[0]
  if (!facilitator) throw new Error('nobody is there to come')
  await alone(house, facilitator)
  const pageAt = async (at: { lat: number; lon: number }): Promise<Page> =>
    (await openPhone(browser, { language: 'ur', width: 360, at })).newPage()
  const citizen = { house, page: await pageAt(stage.home.point), phone: '0305 4444444', look: looking('citizen') }
  const hand: Hand = {
    house,
    page: await pageAt(facilitator.person.town.point),
    facilitator,
    look: looking('facilitator'),
  }
  const desk: Desk = { house, page: await pageAt(stage.home.point), phone: '+923027000000', look: looking('console') }
  const beside = (paths: Record<string, string>) => aside(hand.page, `${system.url}/facilitator`, hand.look, paths)

  await hand.page.goto(`${system.url}/facilitator/`)
  await signInAsStaff(house, hand.page, facilitator.person.phone)
  await beside({
    'day-off-duty': '/',
    'custody-empty': '/custody',
    'earnings-empty': '/earnings',
    'cash-empty': '/cash',
  })
  await beginShift(hand)
  await citizen.page.goto(system.url)
  // Longer ago than the ninety days that the law lets pass.
  const year = String((await stage.line.now()).getUTCFullYear() - 1)
  // Of all services this one shows most: papers that travel in a bag, a counter to file at, and a name that nobody overhears.
  const { requestId, trackingNo } = await findAndOrder(citizen, 'طلاق', 'divorce-certificate', year)

  const collection = await takeOffer(hand, 'collection')
  await beside({ 'give-back': `/visits/${collection.id}/give-back` })
  await goThere(hand, collection)
  await openRequest(citizen, requestId, 'request-at-door')
  await beside({
    witness: `/visits/${collection.id}/witness`,
    'lost-number': `/visits/${collection.id}/lost-number`,
    'no-show': `/visits/${collection.id}/no-show`,
    fail: `/visits/${collection.id}/fail`,
    badge: '/badge',
  })
  const atDoor = await facilitator.visit(collection.id)
  const first = await beginWithCode(hand, atDoor)
  await workAtDoor(hand.page, hand.look, year)
  await finishWithCode(hand, atDoor, first.completion)
  const [paper] = (await facilitator.visit(collection.id)).tasks
    .flatMap((task) => task.papers)
    .filter((one) => one.holder.kind === 'facilitator')
  await beside({
    custody: '/custody',
    ...(paper && { chain: `/custody/${requestId}/${paper.id}?visit=${collection.id}` }),
    cash: '/cash',
    deposit: '/cash/deposit',
    count: '/cash/count',
    earnings: '/earnings',
    profile: '/profile',
    details: '/details',
    hours: '/hours',
    share: '/earnings/share',
    passed: '/earnings/others',
    'pay-account': '/pay-account',
    outbox: '/outbox',
    visits: '/visits',
  })
  await openRequest(citizen, requestId, 'request-filing')

  const filing = await takeOffer(hand, 'filing')
  await goThere(hand, filing)
  await atCounter(hand, filing, 'taken')
  await openRequest(citizen, requestId, 'request-in-process')
  await desk.page.goto(`${system.url}/console`)
  await signInAsStaff(house, desk.page, desk.phone)
  await stage.pass(26)
  await openApplication(desk, trackingNo)
  if (await desk.page.locator('.action-bar .button-primary').count()) await approve(desk)
  else await takeIn(desk, `VR-${trackingNo.slice(-4)}`)
  await stage.settle()
  await stage.pass(2)
  await openApplication(desk, trackingNo)
  // Its file is printed for whoever wants it on paper as well.
  await issue(desk, `NO-${trackingNo.slice(-4)}`, await madeUpDocument(trackingNo))
  await stage.settle()

  const fetched = await takeOffer(hand, 'pickUp')
  await goThere(hand, fetched)
  await atCounter(hand, fetched, 'picked_up')
  const delivery = await takeOffer(hand, 'delivery')
  await goThere(hand, delivery)
  const delivering = await facilitator.visit(delivery.id)
  const second = await beginWithCode(hand, delivering)
  await handOver(hand, delivering)
  await finishWithCode(hand, delivering, second.completion)
  if ((await facilitator.visit(delivery.id)).tasks.some((task) => task.refundPaisa > 0))
    await giveBack(hand, delivery, citizen.phone)
  await stage.pass(1)
  await stage.settle()
  await openRequest(citizen, requestId, 'request-delivered')
  const visitId = await rateVisit(citizen)
  await rateHousehold(hand, visitId)
  await readRating(hand, visitId)
  await readTheirs(citizen, visitId)
  await beside({ 'earnings-after': '/earnings', 'visits-after': '/visits' })
  await aside(citizen.page, system.url, citizen.look, {
    requests: '/requests',
    me: '/me',
    household: '/household',
    track: `/track?number=${trackingNo}`,
  })
}

/** A house of its own for each part, so that none finds what another left. */
async function within(seed: number, part: (house: House) => Promise<void>): Promise<void> {
  const house = await openHouse(seed)
  try {
    await part(house)
  } finally {
    await house.close()
  }
}

const PARTS = [
  { folders: ['stranger'], seed: 1, take: strangers },
  { folders: ['citizen', 'facilitator', 'console'], seed: 1, take: wholeWay },
  { folders: ['desk'], seed: 29, take: desks },
]
/** A word that begins with a folder's name needs that part alone; any other word, all of them. */
const parts = PARTS.filter(({ folders }) => folders.some((folder) => wanted.startsWith(folder)))
for (const { seed, take } of parts.length ? parts : PARTS) await within(seed, take)
for (const fault of camera.faults) console.error(fault)
console.log(`${camera.pictures()} pictures, ${camera.faults.length} faults`)
if (words.includes('--docs')) await keepForDocs()
process.exitCode = camera.pictures() === 0 || camera.faults.length ? 1 : 0
