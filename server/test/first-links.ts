import { switchAllOff } from '../src/modules/catalogue/index.ts'
import { makeFirstAdministrators, recover, type Recovered, renewRecoveryCode } from '../src/modules/identity/index.ts'
import { closeAllDistricts } from '../src/modules/places/index.ts'
import type { World } from './world.ts'

const PEOPLE = [
  { name: 'Test Erste', nameUr: 'ٹیسٹ اول', phone: '+923009900001', language: 'en' },
  { name: 'Test Zweite', nameUr: 'ٹیسٹ دوم', phone: '+923009900002', language: 'ur' },
] as const

/** What `npm run init` leaves behind in a real system: two links and a sealed code, every district closed and every service off. */
export async function begun(world: World): Promise<{ tokens: string[]; recoveryCode: string }> {
  return world.as(async (tx) => {
    const links = await makeFirstAdministrators(tx, PEOPLE)
    if (!Array.isArray(links)) throw new Error(links)
    await closeAllDistricts(tx)
    await switchAllOff(tx)
    return { tokens: links.map((link) => link.token), recoveryCode: await renewRecoveryCode(tx) }
  })
}

/** The envelope is opened. */
export const opened = (world: World, recoveryCode: string): Promise<Recovered> =>
  world.as((tx) => recover(tx, recoveryCode, { ...PEOPLE[0] }))
