import { replies, sent } from '../../../test/wire.ts'
import { act } from 'react'
import { expect, test } from 'vitest'
import { pause, press, show, write } from '../../../test/screen.tsx'
import { NewMemberDialog } from './new-member-dialog.tsx'

Object.assign(replies, {
  'GET /api/places/tree': { divisions: [], verified: true, credit: '' },
  'POST /api/admin/staff': { member: {}, secret: null },
})

test('somebody new has a name in each script; the second one may be left out', async () => {
  await show(<NewMemberDialog onClose={() => undefined} />)
  await write('member-name', ' Test Clerk ')
  await write('member-name-ur', 'آزمائشی کلرک ')
  await write('member-phone', '03001234567')
  await act(async () => [...document.querySelectorAll('label')].find((one) => one.textContent === 'Clerk')?.click())
  await write('member-email', 'test.clerk@example.test')
  await press('Add')
  await pause()
  expect(sent.find((one) => one.call === 'POST /api/admin/staff')?.body).toMatchObject({
    name: 'Test Clerk',
    nameUr: 'آزمائشی کلرک',
    roles: ['clerk'],
    language: 'ur',
    email: 'test.clerk@example.test',
  })
})
