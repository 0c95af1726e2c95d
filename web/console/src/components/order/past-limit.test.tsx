import { replies, sent } from '../../../test/wire.ts'
import { expect, test } from 'vitest'
import { pause, press, show, write } from '../../../test/screen.tsx'
import { isCap, PastLimit } from './past-limit.tsx'

Object.assign(replies, { 'POST /api/orders/limits/lift': { until: '2026-12-02T09:00:00.000Z' } })

test('whoever meets a cap is let past by a person who says why, and the order goes on', async () => {
  let done = 0
  await show(<PastLimit phone="+923001234567" onDone={() => done++} />)
  await press('Let them order past the limit')
  const confirm = async () => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('dialog button')]
    buttons.findLast((one) => one.textContent?.includes('Let them order past the limit'))?.click()
    await pause()
  }
  await confirm()
  expect(document.body.textContent).toContain('Fill this in')
  expect(sent.some((one) => one.call === 'POST /api/orders/limits/lift')).toBe(false)
  await write('limit-reason', 'A home for the old')
  await confirm()
  expect(sent.at(-1)?.call).toBe('POST /api/orders/limits/lift')
  expect(sent.at(-1)?.body).toMatchObject({ phone: '+923001234567', scope: 'order', reason: 'A home for the old' })
  expect(done).toBe(1)
})

test('only the caps of open orders have this way past them', () => {
  const refused = (code: string) => isCap({ kind: 'refused', code } as Parameters<typeof isCap>[0])
  expect(['orders_open_max', 'times_held_max', 'number_told_max', 'orders_from_here_max'].map(refused)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect([refused('slot_full'), isCap(undefined)]).toEqual([false, false])
})
