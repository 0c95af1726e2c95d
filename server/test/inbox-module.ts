import type { Kernel } from '../src/kernel/context.ts'
import type { Module } from '../src/kernel/module.ts'
import type { World } from './world.ts'

interface Sent {
  phone: string
  template: string
  facts: Record<string, unknown>
}
const inboxes = new WeakMap<Kernel, Sent[]>()

function keep(kernel: Kernel, payload: Sent): void {
  inboxes.set(kernel, [...(inboxes.get(kernel) ?? []), payload])
}

/** Stands for the phone network in tests of single modules: keeps what would have been sent. */
export const notificationsInbox: Module = {
  name: 'test-inbox',
  handlers: {},
  jobs: {
    'sms.send': async (kernel, payload: Sent) => keep(kernel, payload),
    'told.everywhere': async (kernel, payload: Sent) => keep(kernel, payload),
    'told.sealed': async (kernel, { sealed }: { sealed: string }) =>
      keep(kernel, JSON.parse(kernel.vault.openOwn('told', Buffer.from(sealed, 'base64')).toString()) as Sent),
  },
}

export const sentTo = (world: World, phone: string): Sent[] =>
  (inboxes.get(world.kernel) ?? []).filter((s) => s.phone === phone)

export function codeSentTo(world: World, phone: string): string {
  const last = sentTo(world, phone)
    .filter((s) => s.template === 'login_code')
    .at(-1)
  if (!last) throw new Error(`no code was sent to ${phone}`)
  return String(last.facts.code)
}
