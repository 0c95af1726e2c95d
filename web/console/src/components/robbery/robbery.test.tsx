import { sent } from '../../../test/wire.ts'
import { expect, test, vi } from 'vitest'
import { press, show, write } from '../../../test/screen.tsx'
import { RefuseDialog } from './robbery-dialogs.tsx'
import { whyNot } from './robbery-words.ts'

test('a robbery is turned down with a reason and not without', async () => {
  const closed = vi.fn()
  await show(
    <RefuseDialog
      robbery={{ id: 'r1', facilitatorName: 'Test Person', badgeNo: 'T-1', amountPaisa: 90_000 }}
      onClose={closed}
    />,
  )
  await press('Turn down')
  expect(sent).toHaveLength(0)
  expect(document.body.textContent).toContain('Fill this in')
  await write('robbery-reason', 'The police know nothing of it')
  await press('Turn down')
  expect(sent[0]).toMatchObject({
    url: '/api/safety/robberies/r1/refuse',
    body: { reason: 'The police know nothing of it' },
  })
  expect(closed).toHaveBeenCalled()
})

test('an act that may be done has no reason against it, and every other has words', () => {
  expect(whyNot(null)).toBeUndefined()
  for (const code of ['not_yours', 'same_person', 'already_done', 'report_needed'])
    expect(whyNot(code)).toMatchObject({
      en: expect.stringMatching(/\w/),
      ur: expect.stringMatching(/[\u0600-\u06ff]/),
    })
})
