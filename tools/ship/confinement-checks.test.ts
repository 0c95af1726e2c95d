import assert from 'node:assert/strict'
import { test } from 'node:test'
import { podFaults, serviceFaults, unitFaults } from './confinement-checks.ts'

const service = {
  user: '10001:10001',
  mem_limit: '1000',
  pids_limit: 512,
  read_only: true,
  cap_drop: ['ALL'],
  security_opt: ['no-new-privileges:true'],
}
const services = { migrate: service, server: service, worker: service, backup: service }

test('a service that is not confined is named with what it lacks', () => {
  assert.deepEqual(serviceFaults(services), [])
  assert.deepEqual(serviceFaults({ ...services, worker: undefined }), ['there is no worker'])
  for (const lost of Object.keys(service)) {
    const faults = serviceFaults({ ...services, server: { ...service, [lost]: undefined } })
    assert.equal(faults.length, 1, lost)
    assert.match(faults[0]!, /^server has not /)
  }
  assert.deepEqual(serviceFaults({ ...services, server: { ...service, user: '0:0' } }), [
    'server has not a user of its own',
  ])
})

test('each unit is confined, and one that loses a line of it is named', () => {
  const text =
    'User=made\nMemoryMax=1G\nTasksMax=9\nProtectSystem=strict\nCapabilityBoundingSet=\nNoNewPrivileges=yes\n'
  assert.deepEqual(unitFaults('a.service', text), [])
  for (const line of [
    'User=',
    'MemoryMax=',
    'TasksMax=',
    'ProtectSystem=',
    'CapabilityBoundingSet=',
    'NoNewPrivileges=',
  ])
    assert.equal(unitFaults('a.service', text.replace(new RegExp(`^${line}`, 'm'), `#${line}`)).length, 1, line)
  assert.deepEqual(unitFaults('a.service', text.replace('User=made', 'User=root')), [
    'a.service has not a user of its own',
  ])
})

const container = `
        image: made:1
        resources:
          limits:
            memory: 1Gi
        securityContext:
          allowPrivilegeEscalation: false
          capabilities:
            drop:
            - ALL
          readOnlyRootFilesystem: true`
const pod = (...containers: string[]) => `
      automountServiceAccountToken: false${containers.join('')}
      securityContext:
        runAsNonRoot: true
        runAsUser: 10001
        seccompProfile:
          type: RuntimeDefault
`

test('a container that is not confined is not hidden by one beside it that is', () => {
  assert.deepEqual(podFaults('made', pod(container, container)), [])
  assert.deepEqual(podFaults('made', pod(container, '\n        image: open:1')).length, 4)
  assert.deepEqual(podFaults('made', pod(container).replace('runAsUser: 10001', 'runAsUser: 0')), [
    'made has not a user of its own',
  ])
  assert.deepEqual(podFaults('made', pod()), ['made has no container'])
})
