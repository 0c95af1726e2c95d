import assert from 'node:assert/strict'
import type { AddressInfo, Server } from 'node:net'
import { after, before, test } from 'node:test'
import smpp, { type Pdu } from 'smpp'
import { testAuthority } from '../../../../test/peers/authority.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import type { FieldValue, OpenConnection } from '../../../kernel/outgoing/connection-kind.ts'
import { connectForDemo } from '../../connections/index.ts'
import { smppKind } from './smpp.ts'

let world: World
let centre: Server
let authority: string
let port: number
let bindings = 0
before(async () => {
  const ours = await testAuthority()
  authority = ours.cert
  centre = smpp.createServer(await ours.server(['127.0.0.1']), (session) => {
    session.on('error', () => undefined)
    session.on('bind_transceiver', (pdu: Pdu) => {
      bindings++
      session.send(pdu.response())
    })
    session.on('unbind', (pdu: Pdu) => session.send(pdu.response()))
  })
  await new Promise<void>((resolve) => centre.listen(0, '127.0.0.1', resolve))
  port = (centre.address() as AddressInfo).port
  world = await startWorld()
})
after(async () => {
  await world?.close()
  centre?.close()
})

const settings = (more: Record<string, FieldValue>) => ({
  host: '127.0.0.1',
  port,
  systemId: 'test',
  sender: 'TEST',
  ...more,
})
const tried = (more: Record<string, FieldValue>) =>
  smppKind.try(world.kernel, { settings: settings(more), secrets: { password: 'secret' } } as unknown as OpenConnection)

test('by TLS, and the certificate is looked at', async () => {
  assert.equal((await tried({ tls: true, authority })).ok, true)
  assert.equal(bindings, 1)
  await assert.rejects(tried({ tls: true }), { code: 'tls_failed' })
  const another = (await testAuthority('Another')).cert
  await assert.rejects(tried({ tls: true, authority: another }), { code: 'tls_failed' })
  assert.equal(bindings, 1, 'nobody unknown was told the password')
})

test('without TLS this machine alone is spoken to: the form refuses another, and so does the call', async () => {
  const entered = (more: Record<string, FieldValue>) =>
    world.as((tx) =>
      connectForDemo(tx, { kind: 'text-smpp', name: 'Centre', settings: settings(more), secrets: { password: 'x' } }),
    )
  for (const host of ['smsc.invalid', '8.8.8.8'])
    await assert.rejects(entered({ host, tls: false }), { code: 'address_not_encrypted', details: { field: 'host' } })
  await entered({ tls: false })
  // One that was saved when this was allowed.
  await assert.rejects(tried({ host: '8.8.8.8', tls: false }), { code: 'address_not_encrypted' })
})
