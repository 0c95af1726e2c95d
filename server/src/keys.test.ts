import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { bareEnvironment } from '../test/bare-environment.ts'
import { startCups } from '../test/cups.ts'
import { testAuthority } from '../test/peers/authority.ts'
import { startTransit, type TransitServer } from '../test/transit-server.ts'
import type { World } from '../test/world.ts'

let world: World
let kms: TransitServer
let folder: string
let env: Record<string, string>
before(async () => {
  world = await startCups()
  folder = mkdtempSync(join(tmpdir(), 'keys-'))
  const authority = await testAuthority()
  kms = await startTransit(await authority.server(['127.0.0.1']))
  const [tokenFile, ca] = [join(folder, 'token'), join(folder, 'ca.pem')]
  writeFileSync(tokenFile, kms.token, { mode: 0o600 })
  writeFileSync(ca, authority.cert)
  env = {
    DATABASE_URL: world.kernel.db.url,
    DATA_DIR: folder,
    MASTER_KEY_FILE: world.kernel.config.masterKeyFile,
    NODE_EXTRA_CA_CERTS: ca,
    KMS_URL: kms.url,
    KMS_KEY: kms.key,
    KMS_TOKEN_FILE: tokenFile,
    KMS_WAIT_SECONDS: '0',
  }
})
after(async () => {
  await kms?.close()
  await world?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function keys(change: Record<string, string>, ...args: string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('keys.ts', import.meta.url)), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...bareEnvironment(), ...env, ...change },
  })
  const ended = once(child, 'close')
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [code] = (await ended) as [number]
  return { code, said: out + errors }
}

test('the master key of a system that serves is wrapped by a KMS with a certificate of its own authority', async () => {
  const sealed = await world.kernel.vault.seal('request:wrapped', 'x')
  const path = world.kernel.config.masterKeyFile
  const plain = readFileSync(path, 'utf8').trim()
  const none = await keys({ KMS_URL: '' }, 'wrap')
  assert.deepEqual([none.code, /wrap needs a KMS/.test(none.said)], [1, true], none.said)
  const unbelieved = await keys({ NODE_EXTRA_CA_CERTS: '' }, 'wrap')
  assert.equal(unbelieved.code, 1)
  assert.match(unbelieved.said, /is not believed .*NODE_EXTRA_CA_CERTS/)
  assert.equal(readFileSync(path, 'utf8').trim(), plain, 'nothing was changed')

  const wrapped = await keys({}, 'wrap')
  assert.equal(wrapped.code, 0, wrapped.said)
  assert.match(wrapped.said, /1 lines of .* wrapped by https:/)
  assert.match(readFileSync(path, 'utf8'), /^vault:v1:\S+\n$/)
  world.kernel.vault.forgetKey()
  assert.equal(await world.kernel.vault.openText('request:wrapped', sealed), 'x', 'who serves goes on')
  for (const secret of [plain, kms.token]) assert.ok(!wrapped.said.includes(secret))

  const replaced = await keys({}, 'rotate', 'data')
  assert.equal(replaced.code, 0, replaced.said)
  assert.match(replaced.said, /[1-9]\d* data keys replaced; none of before seals/)
  assert.equal(await world.kernel.vault.openText('request:wrapped', sealed), 'x', 'the former key opens')
  const bound = await keys({}, 'rotate', 'data', '--per-second', '0')
  assert.deepEqual([bound.code, /--per-second takes a whole number/.test(bound.said)], [1, true], bound.said)

  const added = await keys({}, 'rotate', 'master')
  assert.equal(added.code, 0, added.said)
  assert.match(readFileSync(path, 'utf8'), /^(vault:v1:\S+\n){2}$/)

  kms.trouble('sealed')
  const shut = await keys({})
  assert.equal(shut.code, 1)
  assert.match(shut.said, /is sealed: unseal it/)
})
