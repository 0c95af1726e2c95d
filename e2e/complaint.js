import { doorVisit, order } from '@app/city/steps';
import { signInAsStaff } from './sign-in.ts';
import { pick, primary } from './walk.ts';
export async function visitAtHome({ stage }) {
    const citizen = stage.citizen('Test Citizen complaint');
    const ordered = await order(stage, citizen, { town: stage.home, serviceId: 'birth-certificate', caseId: 'timely', mode: 'doorstep', subject: 'Test Child' });
    let accused;
    await doorVisit(stage, ordered, 'collection', { onTheWay: async (facilitator) => { accused = facilitator; } });
    if (!accused)
        throw new Error('nobody came');
    return { citizen, ordered, accused };
}
/** Signs in with the code that was texted. */
export async function signInAsCitizen(house, page, phone, next) {
    const asked = await house.stage.line.now();
    await page.goto(`${house.system.url}/sign-in?next=${encodeURIComponent(next)}`);
    await page.locator('#phone').fill(phone);
    await primary(page).click();
    await page.locator('#code').waitFor();
    await page.locator('#code').fill(String((await house.message(phone, 'login_code', asked)).code));
    await page.waitForURL((url) => !url.pathname.includes('sign-in'), { timeout: 15_000 });
}
/** From the request's page: the kind is in the link, and it is sent. Returns the case and how often the citizen tapped. */
export async function complain(page, look) {
    const link = page.locator('a[href*="/complain?kind=overcharge"]');
    await link.waitFor();
    await look(page, 'request');
    await link.click();
    await page.locator('input[name="kind"]').first().waitFor({ state: 'attached' });
    await look(page, 'complain');
    await primary(page).click();
    await page.waitForURL(/\/grievances\//, { timeout: 15_000 });
    await page.locator('.badge').first().waitFor();
    await look(page, 'case');
    return { path: new URL(page.url()).pathname, taps: 2 };
}
/** What the officer sees: the pile, the case, the decision; then it is decided for the complainant. */
export async function decideFor(house, page, look) {
    await page.goto(`${house.system.url}/console`);
    await signInAsStaff(house, page, house.stage.people.grievanceOfficer.phone);
    // The console signs in where it stands: its address says nothing of it.
    await page.locator('#totp').waitFor({ state: 'detached' });
    await page.goto(`${house.system.url}/console/grievances`);
    await page.locator('.pile-item').first().waitFor();
    await look(page, 'pile');
    await page.locator('.pile-item').first().click();
    await page.locator('#say').waitFor();
    await pick(page, 'accused', 'to');
    await page.locator('#say').fill('How did the visit go?');
    await page.locator('form button[type=submit]').click();
    await page.locator('.talk-item').first().waitFor();
    await look(page, 'case');
    await primary(page).click();
    const dialog = page.locator('dialog[open]');
    await pick(dialog, 'upheld', 'verdict');
    await dialog.locator('#decide-why').selectOption({ index: 1 });
    await dialog.locator('#decide-words').fill('The receipt and the words agree.');
    await dialog.locator('label:has(#remedy-clawback)').click();
    await look(page, 'decide');
    await dialog.locator('.button-primary').click();
    await dialog.waitFor({ state: 'detached' }).catch(() => undefined);
    await page.locator('main').getByText('The receipt and the words agree.').waitFor({ timeout: 15_000 });
    await look(page, 'decided');
}
/** The accused reads what is on record and answers; who complained is nowhere on the page. */
export async function answerAsAccused(house, page, { accused }, look) {
    await page.goto(`${house.system.url}/facilitator/`);
    await signInAsStaff(house, page, accused.person.phone);
    await page.goto(`${house.system.url}/facilitator/complaints`);
    await page.locator('.visit-row').first().waitFor();
    await look(page, 'list');
    await page.locator('.visit-row').first().click();
    await page.locator('main .badge').first().waitFor();
    await look(page, 'complaint');
    return page.locator('main').innerText();
}
