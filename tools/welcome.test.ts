import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placesOf } from './welcome.ts'

const HERE = 'http://127.0.0.1:8080'

test('a real system is said to be where its people come in, a demo on this machine', () => {
  const names = {
    citizen: 'https://people.example',
    facilitator: 'https://work.people.example/',
    console: 'https://desk.people.example:8443',
  }
  assert.deepEqual(
    placesOf(HERE, 'real', names).map((line) => line.trim().replace(/ +/, ' ')),
    [
      'citizen https://people.example/',
      'facilitator https://work.people.example/facilitator',
      'console https://desk.people.example:8443/console',
      'API https://people.example/api/docs',
      'health http://127.0.0.1:8080/health',
    ],
  )
  const demo = placesOf(HERE, 'demo', {}).join('\n')
  for (const path of ['/', '/facilitator', '/console', '/api/docs', '/health', '/inbox'])
    assert.ok(demo.includes(`${HERE}${path}`), path)
})
