import type { AppName } from '../src/kernel/actor.ts'
import type { World } from './world.ts'
import { codeSentTo } from './inbox-module.ts'

/** Signs a citizen in with the code that was sent to the number. */
export async function signIn(world: World, phone: string, app: AppName = 'citizen'): Promise<string> {
  await world.call('auth.requestCode', { phone, app })
  await world.settle()
  const { session } = await world.call('auth.verifyCode', { phone, app, code: codeSentTo(world, phone) })
  if (!session) throw new Error('a second factor is needed')
  return session.token
}
