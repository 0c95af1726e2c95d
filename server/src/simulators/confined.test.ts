import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ROOT } from '../kernel/config.ts'
import { PATH, speakingCommand, wayOf } from '../kernel/confined.ts'
import { startSimulators } from './registry.ts'

const onLinux = { skip: process.platform !== 'linux' }

test(
  'a simulator runs within limits, as nobody in particular, and writes in its own folder alone',
  onLinux,
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'simulators-'))
    const departments = [{ id: 'test-office', connectors: ['rest', 'csv', 'email'] }]
    const simulators = await startSimulators({ dataDir, departments })
    after(async () => {
      await simulators.stop()
      rmSync(dataDir, { recursive: true })
    })
    assert.equal(simulators.processes.length, 3)
    for (const { id, pid } of simulators.processes) {
      const [limits, status] = ['limits', 'status'].map((name) => readFileSync(`/proc/${pid}/${name}`, 'utf8'))
      assert.match(limits!, /^Max data size\s+\d+\s+\d+/m, `${id}: its memory is bounded`)
      assert.match(limits!, /^Max core file size\s+0/m, id)
      assert.match(limits!, /^Max open files\s+1024/m, id)
      if (wayOf('speaks').length) assert.match(status!, /^NoNewPrivs:\s+1$/m, `${id}: it gains no rights`)
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      const writes = line.filter((one) => one.startsWith('--allow-fs-write='))
      assert.deepEqual(writes, [`--allow-fs-write=${join(dataDir, 'simulators', id)}`])
      assert.ok(line.includes('--permission'), id)
      if (wayOf('speaks').includes('unshare'))
        assert.notEqual(readlinkSync(`/proc/${pid}/ns/user`), readlinkSync('/proc/self/ns/user'), `${id}: its own user`)
    }
  },
)

test('what a simulator may not do is refused to it, and it listens', onLinux, () => {
  const [own, foreign] = [mkdtempSync(join(tmpdir(), 'own-')), mkdtempSync(join(tmpdir(), 'foreign-'))]
  writeFileSync(join(foreign, 'secret'), 'theirs')
  const script = join(ROOT, 'server', 'test', 'tries-everything.ts')
  const { command, args } = speakingCommand(script, [own], 200)
  const { stdout } = spawnSync(command, [...args, own, foreign], { env: { PATH }, encoding: 'utf8', timeout: 60_000 })
  assert.deepEqual(JSON.parse(stdout), {
    ownWritten: 'done',
    foreignRead: 'ERR_ACCESS_DENIED',
    foreignWritten: 'ERR_ACCESS_DENIED',
    program: 'ERR_ACCESS_DENIED',
    thread: 'ERR_ACCESS_DENIED',
    memory: 'RangeError',
    listens: 'done',
  })
  for (const folder of [own, foreign]) rmSync(folder, { recursive: true })
})
