import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../refusal.ts'
import { createUploadRoom } from './upload-room.ts'

const from = (address: string, account = address) => ({ address, account })
const codeOf = (fn: () => unknown): string => {
  try {
    fn()
    return 'taken'
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
}

test('all have so much room, one address half of it, one account six; what leaves makes room', () => {
  const room = createUploadRoom(100)
  const take = (address: string, bytes: number, account?: string) => room.take(from(address, account), bytes, () => {})
  const first = take('a', 50)
  assert.equal(
    codeOf(() => take('a', 1)),
    'files_busy',
  )
  take('b', 40)
  assert.equal(
    codeOf(() => take('c', 20)),
    'files_busy',
  )
  first.leave()
  first.leave()
  assert.equal(
    codeOf(() => take('c', 20)),
    'taken',
  )
  for (let n = 0; n < 6; n++) take(`x${n}`, 1, 'same')
  assert.equal(
    codeOf(() => take('y', 1, 'same')),
    'too_many_requests',
  )
})

test('without room, the body that has been coming for longest is let go; one that has come is kept', () => {
  let now = 0
  const room = createUploadRoom(100, () => now)
  const gone: string[] = []
  const take = (name: string) => room.take(from(name), 40, () => gone.push(name))
  take('whole').come()
  take('slow')
  assert.equal(
    codeOf(() => take('third')),
    'files_busy',
    'nobody has had their time yet',
  )
  now = 11_000
  take('third')
  assert.deepEqual(gone, ['slow'])
  assert.equal(
    codeOf(() => take('fourth')),
    'files_busy',
    'what has come waits for its reader',
  )
})
