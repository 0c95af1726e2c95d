import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { hold } from './hold.ts'

const nameOf = (what: string): string => `test-hold-${process.pid}-${what}`

test('one after the other holds a name, and who waits is told', async () => {
  const order: string[] = []
  const letGo = await hold(nameOf('turns'))
  const second = hold(nameOf('turns'), () => order.push('waits')).then((free) => {
    order.push('second')
    return free
  })
  const other = await hold(nameOf('another'))
  while (order.length === 0) await new Promise((resolve) => setImmediate(resolve))
  order.push('first lets go')
  await letGo()
  await (
    await second
  )()
  await other()
  assert.deepEqual(order, ['waits', 'first lets go', 'second'])
})

test('a name is free again when its holder was killed', { timeout: 20_000 }, async () => {
  const holder = spawn(
    process.execPath,
    [
      '--input-type=module-typescript',
      '--eval',
      `import { hold } from ${JSON.stringify(join(import.meta.dirname, 'hold.ts'))}
      await hold(${JSON.stringify(nameOf('killed'))})
      console.log('held')
      setInterval(() => {}, 1000)`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  await once(holder.stdout, 'data')
  let waited = false
  const mine = hold(nameOf('killed'), () => {
    waited = true
    holder.kill('SIGKILL')
  })
  await (
    await mine
  )()
  assert.ok(waited)
})
