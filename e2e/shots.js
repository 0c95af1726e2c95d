import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPhone, SHOTS } from './browser.ts';
import { findAndOrder, openRequest, rateVisit, readRating as readTheirs } from './citizen.ts';
import { workAtDoor } from './door.ts';
import { atCounter, beginShift, beginWithCode, finishWithCode, giveBack, goThere, handOver, rateHousehold, readRating, takeOffer } from './facilitator.ts';
import { alone, openHouse } from './house.ts';
import { approve, issue, openApplication, takeIn } from './office.ts';
import { choose, signInAsStaff } from './sign-in.ts';
/**
 * `npm run shots`: pictures of the pages that a stranger sees, and of a request's whole way as citizen, facilitator and
 * office see it, each in both languages, narrow and wide, light and dark, into e2e/shots. `npm run shots -- visit` takes
 * only those whose name has that word.
 */
const STRANGERS = ['/', '/services/domicile', '/services/birth-certificate', '/track', '/verify', '/help', '/sign-in', '/facilitator/', '/console'];
const FACES = [
    { language: 'ur', width: 360, theme: 'light' }, { language: 'ur', width: 360, theme: 'dark' }, { language: 'ur', width: 1280, theme: 'light' },
    { language: 'en', width: 360, theme: 'light' }, { language: 'en', width: 1280, theme: 'dark' },
];
const TALL_MAX = 4_000;
const HEIGHT = { 360: 760, 1280: 820 };
const wanted = process.argv[2] ?? '';
const taken = new Map();
/** The page in each of its faces, without leaving it; then as it was. */
async function shoot(page, folder, name) {
    if (!`${folder}-${name}`.includes(wanted))
        return;
    const before = { viewport: page.viewportSize(), language: await page.locator('html').getAttribute('lang') };
    const nth = (taken.get(`${folder}-${name}`) ?? 0) + 1;
    taken.set(`${folder}-${name}`, nth);
    for (const { language, width, theme } of FACES) {
        await page.setViewportSize({ width, height: HEIGHT[width] });
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        const dialog = (await page.locator('dialog[open]').count()) > 0;
        if (!dialog)
            await choose(page, language);
        await page.waitForTimeout(200);
        // As tall as what is on it, so that the bar at the thumb stands at the end and hides nothing.
        const tall = dialog ? 0 : await page.evaluate(() => document.documentElement.scrollHeight);
        if (tall > HEIGHT[width])
            await page.setViewportSize({ width, height: Math.min(tall, TALL_MAX) });
        const file = join(SHOTS, `${folder}-${name}${nth > 1 ? `-${nth}` : ''}-${language}-${width}${theme === 'dark' ? '-dark' : ''}.png`);
        await page.screenshot({ path: file });
        process.stdout.write(`${file}\n`);
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    if (before.viewport)
        await page.setViewportSize(before.viewport);
    if (!(await page.locator('dialog[open]').count()))
        await choose(page, before.language === 'en' ? 'en' : 'ur');
}
const looking = (folder) => (page, name) => shoot(page, folder, name);
async function strangers({ browser, system }) {
    const phone = await openPhone(browser, { language: 'ur', width: 360 });
    const page = await phone.newPage();
    for (const path of STRANGERS) {
        await page.goto(system.url + path, { waitUntil: 'networkidle' });
        await page.locator('main').first().waitFor();
        await shoot(page, 'stranger', path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home');
    }
    await phone.close();
}
/** A page beside the way, and back to where we were. */
async function aside(page, origin, look, paths) {
    const here = page.url();
    for (const [name, path] of Object.entries(paths)) {
        await page.goto(origin + path, { waitUntil: 'networkidle' }).catch(() => undefined);
        await page.locator('main').first().waitFor();
        await page.waitForTimeout(400);
        await look(page, name);
    }
    await page.goto(here);
}
/** From order to rating, with every page on the way and those beside it. */
async function wholeWay(house) {
    const { browser, system, stage } = house;
    const facilitator = stage.people.facilitators[0];
    if (!facilitator)
        throw new Error('nobody is there to come');
    await alone(house, facilitator);
    const open = async (at) => (await openPhone(browser, { language: 'ur', width: 360, at })).newPage();
    const citizen = { house, page: await open(stage.home.point), phone: '0305 4444444', look: looking('citizen') };
    const hand = { house, page: await open(facilitator.person.town.point), facilitator, look: looking('facilitator') };
    const desk = { house, page: await open(stage.home.point), phone: '+923027000000', look: looking('console') };
    const beside = (paths) => aside(hand.page, `${system.url}/facilitator`, hand.look, paths);
    await hand.page.goto(`${system.url}/facilitator/`);
    await signInAsStaff(house, hand.page, facilitator.person.phone);
    await beside({ 'day-off-duty': '/', 'custody-empty': '/custody', 'earnings-empty': '/earnings', 'cash-empty': '/cash' });
    await beginShift(hand);
    await citizen.page.goto(system.url);
    // Longer ago than the ninety days that the law lets pass.
    const year = String((await stage.line.now()).getUTCFullYear() - 1);
    // Of all services this one shows most: papers that travel in a bag, a counter to file at, and a name that nobody overhears.
    const { requestId, trackingNo } = await findAndOrder(citizen, 'طلاق', 'divorce-certificate', year);
    const collection = await takeOffer(hand, 'collection');
    await beside({ 'give-back': `/visits/${collection.id}/give-back` });
    await goThere(hand, collection);
    await openRequest(citizen, requestId, 'request-at-door');
    await beside({ witness: `/visits/${collection.id}/witness`, 'no-show': `/visits/${collection.id}/no-show`, fail: `/visits/${collection.id}/fail`, badge: '/badge' });
    const atDoor = await facilitator.visit(collection.id);
    const first = await beginWithCode(hand, atDoor);
    await workAtDoor(hand.page, hand.look, year);
    await finishWithCode(hand, atDoor, first.completion);
    const [paper] = (await facilitator.visit(collection.id)).tasks.flatMap((task) => task.papers).filter((one) => one.holder.kind === 'facilitator');
    await beside({
        custody: '/custody', ...(paper && { chain: `/custody/${requestId}/${paper.id}?visit=${collection.id}` }), cash: '/cash', deposit: '/cash/deposit', count: '/cash/count', earnings: '/earnings',
        profile: '/profile', outbox: '/outbox', visits: '/visits',
    });
    await openRequest(citizen, requestId, 'request-filing');
    const filing = await takeOffer(hand, 'filing');
    await goThere(hand, filing);
    await atCounter(hand, filing, 'taken');
    await openRequest(citizen, requestId, 'request-in-process');
    await desk.page.goto(`${system.url}/console`);
    await signInAsStaff(house, desk.page, desk.phone);
    await stage.pass(26);
    await openApplication(desk, trackingNo);
    if (await desk.page.locator('.action-bar .button-primary').count())
        await approve(desk);
    else
        await takeIn(desk, `VR-${trackingNo.slice(-4)}`);
    await stage.settle();
    await stage.pass(2);
    await openApplication(desk, trackingNo);
    await issue(desk, `NO-${trackingNo.slice(-4)}`);
    await stage.settle();
    const fetched = await takeOffer(hand, 'pickUp');
    await goThere(hand, fetched);
    await atCounter(hand, fetched, 'picked_up');
    const delivery = await takeOffer(hand, 'delivery');
    await goThere(hand, delivery);
    const delivering = await facilitator.visit(delivery.id);
    const second = await beginWithCode(hand, delivering);
    await handOver(hand, delivering);
    await finishWithCode(hand, delivering, second.completion);
    if ((await facilitator.visit(delivery.id)).tasks.some((task) => task.refundPaisa > 0))
        await giveBack(hand, delivery, citizen.phone);
    await stage.pass(1);
    await stage.settle();
    await openRequest(citizen, requestId, 'request-delivered');
    const visitId = await rateVisit(citizen);
    await rateHousehold(hand, visitId);
    await readRating(hand, visitId);
    await readTheirs(citizen, visitId);
    await beside({ 'earnings-after': '/earnings', 'visits-after': '/visits' });
    await aside(citizen.page, system.url, citizen.look, { requests: '/requests', me: '/me', household: '/household', track: `/track?number=${trackingNo}` });
}
mkdirSync(SHOTS, { recursive: true });
const house = await openHouse(1);
try {
    if ('stranger'.startsWith(wanted.split('-')[0] ?? ''))
        await strangers(house);
    await wholeWay(house);
}
finally {
    await house.close();
}
