import { sent } from '../../../test/wire.ts'
import { act } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { press, show, write } from '../../../test/screen.tsx'
import { ProceedingDialog } from './proceeding-dialog.tsx'
import type { Proceeding } from './proceeding.ts'

beforeEach(() => {
  sent.length = 0
  document.body.innerHTML = ''
})

const proceeding = {
  id: 'p1',
  facilitatorId: 'f1',
  pauseHours: 72,
  files: [
    { fileId: 'gathered', at: '2026-11-24T10:00:00.000Z', own: false },
    { fileId: 'theirs', at: '2026-11-24T10:00:00.000Z', own: true },
  ],
} as unknown as Proceeding
async function dialog(act: 'serve' | 'protect') {
  const closed = vi.fn()
  await show(<ProceedingDialog proceeding={proceeding} act={act} onClose={closed} />)
  return closed
}

test('a notice carries the gathered file, once it is said what the file shows', async () => {
  const closed = await dialog('serve')
  await write('notice', 'More money was asked for')
  await press('Send the notice')
  expect(document.body.textContent).toContain('Say what the file is')
  expect(sent).toHaveLength(0)
  await write('label-0', 'The slip')
  await write('shows-0', 'Rs 500 more than the receipt')
  await press('Send the notice')
  expect(sent[0]?.body).toMatchObject({
    words: 'More money was asked for',
    evidence: [{ label: 'The slip', words: 'Rs 500 more than the receipt', fileId: 'gathered' }],
  })
  expect(closed).toHaveBeenCalled()
})

test('a protective pause asks for the fact, how it was verified, the notice and evidence; and says when it ends', async () => {
  await dialog('protect')
  expect(document.body.textContent).toContain('72 hours')
  await press('Pause now')
  expect(sent).toHaveLength(0)
  act(() => document.querySelector<HTMLElement>('input[name=fact][value=money]')?.click())
  await write('verified-by', 'The bank’s statement')
  await write('ground', 'The slip is false')
  await write('label-0', 'Slip')
  await write('shows-0', 'Not of the bank')
  await press('Pause now')
  expect(sent[0]?.body).toMatchObject({
    proceedingId: 'p1',
    facilitatorId: 'f1',
    fact: 'money',
    verifiedBy: 'The bank’s statement',
    ground: 'The slip is false',
    evidence: [{ fileId: 'gathered' }],
  })
})
