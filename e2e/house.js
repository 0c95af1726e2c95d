import { setStage } from '@app/city/stage';
import { startSystem } from '@app/city/system';
import { createTranscript } from '@app/city/transcript';
import { buildApps } from '../tools/build-apps.ts';
import { openBrowser } from './browser.ts';
/** Offices that neither object nor err by themselves: what goes wrong here is planted by the journey. */
const CALM = { objectShare: 0, rejectShare: 0, misprintShare: 0 };
const MESSAGE_TRIES = 200;
export async function openHouse(seed) {
    await buildApps(() => undefined);
    const system = await startSystem({ seed, habits: CALM });
    const browser = await openBrowser();
    const close = async () => {
        await browser.close();
        await system.stop();
    };
    try {
        const stage = await setStage(system.url, createTranscript(() => undefined, 300));
        return {
            system, stage, browser, close,
            async message(phone, template, after = new Date(0)) {
                for (let i = 0; i < MESSAGE_TRIES; i++) {
                    const found = (await stage.line.send('demo.inbox', { phone, limit: 50 })).items.find((m) => m.template === template && new Date(m.at) >= after);
                    if (found)
                        return found.facts;
                    await new Promise((resolve) => setTimeout(resolve, 50));
                }
                throw new Error(`no ${template} came to ${phone}`);
            },
        };
    }
    catch (error) {
        await close();
        throw error;
    }
}
/** Only this one is on duty, so that what is offered comes to the phone that we hold. */
export async function alone(house, facilitator) {
    for (const other of house.stage.people.facilitators)
        await other.voice.call('shift.end', {}).catch((error) => { if (other === facilitator)
            throw error; });
}
export async function eventually(what, holds, withinMs = 15_000) {
    const until = Date.now() + withinMs;
    while (!(await holds())) {
        if (Date.now() > until)
            throw new Error(`${what}: not within ${withinMs / 1_000} s`);
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
}
