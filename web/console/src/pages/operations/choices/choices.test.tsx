// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, test } from 'vitest'
import type { Output } from '@app/contract/calls'
import { InTimeZone, LanguageProvider } from '@app/ui'
import { Chosen } from './choices-page.tsx'

type Choices = Output<'operations.choices'>
const text = () => document.body.textContent ?? ''
const candidate = {
  facilitatorId: 'a',
  name: 'Test Facilitator 1',
  asked: true,
  answer: 'accepted' as const,
  score: 612,
  distanceMeters: 3_000,
  roadMinutes: 10,
  visitsToday: 2,
  ratingMultiplier: 1.04,
  ratingCounted: true,
  preferred: false,
  against: [],
  because: ['by_the_plan', 'near_you'],
}
const CHOICES: Choices = {
  state: 'assigned',
  areaName: { en: 'Test Tehsil', ur: 'ٹیسٹ' },
  startsAt: '2020-03-02T05:00:00.000Z',
  endsAt: '2020-03-02T07:00:00.000Z',
  facilitatorName: 'Test Facilitator 1',
  byHand: false,
  items: [
    {
      id: 'd',
      round: 1,
      at: '2020-03-01T05:00:00.000Z',
      plan: {
        id: 'plan-of-a-test',
        version: 4,
        seed: 77,
        planner: '1',
        madeAt: '2020-03-01T04:50:00.000Z',
        inputDigest: 'aa11',
        digest: 'bb22',
        inputKept: true,
      },
      candidates: [
        candidate,
        {
          ...candidate,
          facilitatorId: 'b',
          name: 'Test Facilitator 2',
          asked: false,
          answer: null,
          ratingCounted: false,
          against: ['woman_asked_for'],
          because: ['well_rated'],
        },
      ],
    },
  ],
}

async function show(choices: Choices) {
  createRoot(document.body.appendChild(document.createElement('div'))).render(
    <LanguageProvider storageKey="t" initial="en">
      <InTimeZone zone="Asia/Karachi">
        <Chosen choices={choices} />
      </InTimeZone>
    </LanguageProvider>,
  )
  await new Promise<void>((resolve) => setTimeout(resolve, 30))
}
beforeEach(() => {
  document.body.innerHTML = ''
})

test('everyone who was thought of, with what spoke for and against, and how the plan is made again', async () => {
  await show(CHOICES)
  for (const said of ['Accepted', 'Chosen by the day plan · Near', '× 1.04', 'A woman was asked for', 'not counted'])
    expect(text()).toContain(said)
  expect(text()).not.toContain('Well rated')
  expect(text()).toContain('npm run replay -- plan-of-a-test')
  expect(text()).toContain('aa11')
})

test('a plan whose input was too large says that it cannot be made again; no plan says so too', async () => {
  const [choice] = CHOICES.items
  await show({ ...CHOICES, items: [{ ...choice!, plan: { ...choice!.plan!, inputKept: false } }] })
  expect(text()).not.toContain('npm run replay')
  await show({ ...CHOICES, byHand: true, items: [{ ...choice!, plan: null }] })
  expect(text()).toContain('No day plan was used')
  expect(text()).toContain('The control room gave it by hand')
})

test('nobody was asked', async () => {
  await show({ ...CHOICES, facilitatorName: null, items: [] })
  expect(text()).toContain('Nobody has been chosen yet')
})
