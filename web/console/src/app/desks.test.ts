import { expect, test } from 'vitest'
import { deskAt, desksOf, mayStand } from './desks.ts'

test('each role sees its own desks and no other', () => {
  expect(desksOf(['agent']).map((desk) => desk.key)).toEqual(['calls', 'alarms'])
  expect(desksOf(['clerk']).map((desk) => desk.key)).toEqual(['desk'])
  expect(desksOf(['supervisor']).map((desk) => desk.key)).toEqual([
    'wallboard',
    'operations',
    'people',
    'grievances',
    'audit',
    'alarms',
    'staff',
  ])
  expect(desksOf(['centre']).map((desk) => desk.key)).toEqual(['centre'])
  expect(desksOf(['agency']).map((desk) => desk.key)).toEqual(['agency'])
  expect(desksOf(['vetting']).map((desk) => desk.key)).toEqual(['people'])
  expect(desksOf(['auditor']).map((desk) => desk.key)).toEqual(['finance', 'audit', 'connections'])
  expect(desksOf(['admin']).map((desk) => desk.key)).toEqual([
    'changes',
    'offices',
    'facts',
    'agencies',
    'centres',
    'alarms',
    'staff',
    'connections',
    'setup',
    'system',
  ])
  expect(desksOf(['citizen'])).toEqual([])
})

test('an address belongs to its desk, with everything below it', () => {
  expect(mayStand('/operations/requests/1', ['operations'])).toBe(true)
  expect(mayStand('/operations/requests/1', ['clerk'])).toBe(false)
  expect(['agent', 'supervisor', 'clerk'].map((role) => mayStand('/calls/wallboard', [role]))).toEqual([
    true,
    true,
    false,
  ])
  expect(mayStand('/calls', ['supervisor'])).toBe(false)
  expect(mayStand('/deskless', ['clerk'])).toBe(false)
  expect(mayStand('/admin/drafts/1', ['admin'])).toBe(true)
  expect(mayStand('/admin/drafts/1', ['auditor'])).toBe(false)
  expect(mayStand('/', [])).toBe(true)
})

test('whoever sits at two desks stands at one: the nearer', () => {
  const at = (path: string, ...roles: string[]) => deskAt(path, desksOf(roles))?.key
  expect(
    ['/people', '/people/applicants/1', '/people/proceedings', '/people/proceedings/1'].map((path) =>
      at(path, 'vetting', 'operations'),
    ),
  ).toEqual(['people', 'people', 'proceedings', 'proceedings'])
  expect(['/calls', '/calls/wallboard'].map((path) => at(path, 'agent', 'supervisor'))).toEqual(['calls', 'wallboard'])
  expect(at('/admin/drafts/1', 'admin')).toBe('changes')
  expect(at('/', 'admin')).toBeUndefined()
})

test('operations opens reviews and pauses, and sees no applicant', () => {
  expect(desksOf(['operations']).map((desk) => desk.key)).toEqual(['operations', 'proceedings', 'records', 'alarms'])
  expect(
    ['/people/proceedings', '/people/proceedings/1', '/people', '/people/applicants/1'].map((path) =>
      mayStand(path, ['operations']),
    ),
  ).toEqual([true, true, false, false])
})
