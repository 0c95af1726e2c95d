import type { Facilitator } from '@app/city/facilitator'
import { setStage, type Stage } from '@app/city/stage'
import { startSystem, type System } from '@app/city/system'
import { createTranscript } from '@app/city/transcript'
import type { Browser, Page } from 'playwright-core'
import { buildApps } from '../../tools/build/build-apps.ts'
import { openBrowser } from './browser.ts'

/** A system of its own with its people, and a browser to look at it. */
export interface House {
  system: System
  stage: Stage
  browser: Browser
  /** The newest text of that kind on the phone, sent after the given moment. */
  message(phone: string, template: string, after?: Date): Promise<Record<string, unknown>>
  close(): Promise<void>
}

/** Looks at a page on the way: whether it fits, or to keep its picture. */
export type Look = (page: Page, name: string) => Promise<void>

/** Offices that neither object nor err by themselves: what goes wrong here is planted by the journey. */
const CALM = { objectShare: 0, rejectShare: 0, misprintShare: 0 }
const MESSAGE_TRIES = 200

export async function openHouse(seed: number): Promise<House> {
  await buildApps(() => undefined)
  const system = await startSystem({ seed, habits: CALM })
  const browser = await openBrowser()
  const close = async (): Promise<void> => {
    await browser.close()
    await system.stop()
  }
  try {
    const stage = await setStage(
      system.url,
      createTranscript(() => undefined, 300),
    )
    return {
      system,
      stage,
      browser,
      close,
      async message(phone, template, after = new Date(0)) {
        for (let i = 0; i < MESSAGE_TRIES; i++) {
          const found = (await stage.line.send('demo.inbox', { phone, limit: 50 })).items.find(
            (m) => m.template === template && new Date(m.at) >= after,
          )
          if (found) return found.facts
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
        throw new Error(`no ${template} came to ${phone}`)
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Only this one is on duty, so that what is offered comes to the phone that we hold. */
export async function alone(house: House, facilitator: Facilitator): Promise<void> {
  for (const other of house.stage.people.facilitators)
    await other.voice.call('shift.end', {}).catch((error: Error) => {
      if (other === facilitator) throw error
    })
}
