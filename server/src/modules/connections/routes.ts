import type { Handlers } from '../../kernel/module.ts'
import { connectDemo } from './demo.ts'
import { listKinds } from './kinds.ts'
import { endConnection, pauseConnection } from './stop.ts'
import { rotateSecrets, saveConnection } from './save.ts'
import { tryConnection, trialOf } from './trial.ts'
import { confirmConnection, sendBackConnection, turnOnConnection } from './turn-on.ts'
import { getConnection, listConnections } from './view.ts'

export const handlers: Handlers = {
  'connections.kinds': listKinds,
  'connections.list': listConnections,
  'connections.one': getConnection,
  'connections.save': saveConnection,
  'connections.rotate': rotateSecrets,
  'connections.turnOn': turnOnConnection,
  'connections.confirm': confirmConnection,
  'connections.sendBack': sendBackConnection,
  'connections.pause': pauseConnection,
  'connections.end': endConnection,
  'connections.try': tryConnection,
  'connections.trial': trialOf,
  'demo.connect': connectDemo,
}
