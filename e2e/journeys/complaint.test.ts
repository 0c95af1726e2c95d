import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { darkFaultsOf, faultsOf } from '../pages/axe.ts'
import { openPhone } from '../house/browser.ts'
import {
  answerAsAccused,
  complain,
  decideFor,
  signInAsCitizen,
  visitAtHome,
  withMicrophone,
} from '../people/complaint.ts'
import { type House, openHouse } from '../house/house.ts'
import { rest } from '../house/rest.ts'

let house: House
before(
  async () => {
    house = await openHouse(5)
  },
  { timeout: 240_000 },
)
after(() => house?.close())

test(
  'a complaint in three taps, the officer’s desk on a clerk’s phone, the accused’s own side, and another look; no page keeps anybody out',
  { timeout: 240_000 },
  async () => {
    const faults: string[] = []
    const look = async (page: Page, name: string): Promise<void> => {
      await rest(page)
      faults.push(...(await faultsOf(page, name)))
      faults.push(...(await darkFaultsOf(page, name)))
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (wide > 1) faults.push(`${name}: ${wide} px too wide`)
    }
    const visited = await visitAtHome(house)
    const open = async () =>
      (await openPhone(house.browser, { language: 'ur', width: 360, at: house.stage.home.point })).newPage()
    const citizen = await open()
    await signInAsCitizen(house, citizen, visited.citizen.voice.phone, `/requests/${visited.ordered.requestId}`)
    const { path, taps } = await complain(citizen, look)
    assert.ok(taps <= 3)
    await house.stage.settle()
    const read = await answerAsAccused(house, await withMicrophone(await open()), visited, look)
    assert.ok(!read.includes(visited.citizen.name) && !read.includes('Test Child'), 'the accused reads who lives there')
    await decideFor(house, await open(), look)
    await citizen.goto(house.system.url + path)
    await citizen.getByText('The receipt and the words agree.').waitFor()
    await look(citizen, 'decided-citizen')
    assert.deepEqual(faults, [])
  },
)
