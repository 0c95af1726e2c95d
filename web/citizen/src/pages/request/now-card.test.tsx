import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LanguageProvider } from '@app/ui'
import type { RequestView } from '../../components/request-badge.tsx'
import { currentVisit } from './current-visit.ts'
import { NowCard } from './now-card.tsx'
import { Phases } from './phases.tsx'

vi.mock('../../app/programme.tsx', () => ({
  useProgramme: () => ({ name: 'Errand', helpline: '999', police: '17', programme: undefined }),
  businessNow: () => new Date('2026-11-25T06:00:00Z'),
}))

const say = (en: string) => ({ en, ur: en })
const visit = (more: object) => ({
  id: 'v1',
  kind: 'household',
  tasks: ['collection'],
  state: 'en_route',
  stage: 'on_the_way',
  startsAt: '2026-11-25T06:00:00Z',
  endsAt: '2026-11-25T07:00:00Z',
  canTrack: true,
  shared: false,
  whereabouts: { known: 'never' },
  facilitator: {
    id: 'f',
    name: 'Test Rider',
    badgeNo: 'T-7',
    photoUrl: null,
    vehicle: 'Motorcycle',
    sex: 'F',
    phoneMasked: '',
    rating: null,
    ratedVisits: 0,
  },
  codes: { start: '111222', completion: '333444', amountPaisa: 185_000 },
  ...more,
})
const request = (more: object) =>
  ({
    id: 'r1',
    state: 'visiting',
    stateWords: say('On the way'),
    spoken: say('The representative is on the way.'),
    turn: { party: 'representative', words: say('Representative’s turn'), ask: null, reminders: [] },
    owed: {
      parts: [{ place: 'door', amountPaisa: 185_000, now: false, words: say('At the door') }],
      nowPaisa: 0,
      paidPaisa: 0,
      receiptNo: null,
      words: say('To pay at the door: Rs 1,850. Nothing more.'),
    },
    nextDate: null,
    phases: [],
    visits: [visit({})],
    needs: [],
    application: null,
    centre: null,
    ...more,
  }) as unknown as RequestView

let box: HTMLElement
beforeEach(() => {
  box = document.body.appendChild(document.createElement('div'))
})
afterEach(() => box.remove())

const help = { called: false, stranded: false, busy: false, problem: undefined, press: () => Promise.resolve() }
async function draw(given: RequestView): Promise<string> {
  createRoot(box).render(
    <LanguageProvider storageKey="t" initial="en">
      <NowCard request={given} visit={currentVisit(given)} place={undefined} help={help} reload={() => undefined} />
      <Phases phases={given.phases} />
    </LanguageProvider>,
  )
  await new Promise((resolve) => setTimeout(resolve, 30))
  return box.textContent ?? ''
}

test('on the way: who, how to know them, both codes and what to pay at the door', async () => {
  const said = await draw(request({}))
  for (const words of ['On the way', 'Test Rider', 'T-7', '111222', '333444', 'Rs 1,850', '999'])
    expect(said).toContain(words)
  expect(box.querySelector('a[href="/verify?badge=T-7"]')).not.toBeNull()
})

test('a fresh position is a range and a distance', async () => {
  const fresh = {
    known: 'fresh',
    seenAt: '2026-11-25T05:59:30Z',
    meters: 2_100,
    eta: { fromSeconds: 400, toSeconds: 800 },
  }
  expect(await draw(request({ visits: [visit({ whereabouts: fresh })] }))).toContain('7 to 13 minutes · 2.1 km away')
})

test('an old position says only when they were seen', async () => {
  const said = await draw(
    request({ visits: [visit({ whereabouts: { known: 'stale', seenAt: '2026-11-25T03:00:00Z' } })] }),
  )
  expect(said).toContain('Last seen')
  expect(said).not.toMatch(/away|minutes/)
})

test('once it is paid the receipt stands there and nothing more is asked for', async () => {
  const said = await draw(
    request({
      owed: { parts: [], nowPaisa: 0, paidPaisa: 185_000, receiptNo: 'R-1', words: say('Paid Rs 1,850 · receipt R-1') },
      visits: [visit({ stage: 'paid', state: 'in_progress' })],
    }),
  )
  expect(said).toContain('Paid Rs 1,850')
  expect(said).not.toContain('To pay')
  expect(box.querySelector('a[href="/receipts/R-1"]')).not.toBeNull()
})

test('what is asked of the citizen is the one primary button', async () => {
  await draw(
    request({
      state: 'booked',
      visits: [],
      turn: {
        party: 'you',
        words: say('Your turn'),
        ask: { kind: 'choose_time', words: say('Choose a time.') },
        reminders: [],
      },
    }),
  )
  const primary = [...box.querySelectorAll('.button-primary')]
  expect(primary.map((one) => [one.textContent, one.getAttribute('href')])).toEqual([
    ['Choose a time', '/requests/r1/slot'],
  ])
})

test('the five steps tell what is still to come', async () => {
  await draw(
    request({
      phases: [
        { id: 'booked', words: say('Booked'), state: 'done', at: '2026-11-24T06:00:00Z' },
        { id: 'visit', words: say('Visit'), state: 'now', at: null },
        { id: 'office', words: say('At the office'), state: 'to_come', at: null },
      ],
    }),
  )
  expect(box.querySelector('[aria-current="step"]')?.textContent).toContain('Visit')
  expect(box.querySelector('.phase-to_come')?.textContent).toContain('still to come')
})
