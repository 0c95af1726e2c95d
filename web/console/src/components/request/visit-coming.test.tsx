import '../../../test/wire.ts'
import { beforeEach, expect, test } from 'vitest'
import { show } from '../../../test/screen.tsx'
import type { RequestView } from './request-words.ts'
import { VisitComing } from './visit-coming.tsx'

const AT = '2026-11-24T06:30:00Z'
const text = () => document.body.textContent ?? ''
const look = (stage: string, whereabouts: object) =>
  show(<VisitComing visit={{ stage, whereabouts } as unknown as RequestView['visits'][number]} />)

beforeEach(() => document.body.replaceChildren())

test('of somebody on the way it says when they may be there, and how far they are', async () => {
  await look('on_the_way', {
    known: 'fresh',
    seenAt: AT,
    meters: 2_400,
    eta: { fromSeconds: 600, toSeconds: 900 },
  })
  expect(text()).toMatch(/at the door between .*40.*45.* · 2\.4 km away/)
})

test('of somebody who was not heard it says since when, and of nobody else anything', async () => {
  await look('on_the_way', { known: 'stale', seenAt: AT })
  expect(text()).toContain('last seen')
  document.body.replaceChildren()
  await look('on_the_way', { known: 'never' })
  expect(text()).toContain('not seen on the way yet')
  document.body.replaceChildren()
  await look('at_the_door', { known: 'fresh', seenAt: AT, meters: 5, eta: null })
  expect(text()).toBe('')
})
