import { expect, test } from 'vitest'
import { fillPath } from './fill-path.ts'

test('a pattern and its parts make an address; a part or a pattern that is not there does not compile', () => {
  expect(fillPath('/track')).toBe('/track')
  expect(fillPath('/visits/:visitId/tasks/:taskId/form', { visitId: 'v/1', taskId: 't' })).toBe(
    '/visits/v%2F1/tasks/t/form',
  )
  expect(fillPath('/requests/:requestId', { requestId: 'r' }, { kind: 'a b', id: undefined })).toBe(
    '/requests/r?kind=a%20b',
  )
  expect(fillPath('/', {}, { q: 'domicile' })).toBe('/?q=domicile')
  // @ts-expect-error the visit is missing
  fillPath('/visits/:visitId')
  // @ts-expect-error the task is missing
  fillPath('/visits/:visitId/tasks/:taskId', { visitId: 'v' })
  // @ts-expect-error this path has no visit
  fillPath('/track', { visitId: 'v' })
})
