import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoPathsThatAnswer } from '../world/demo-paths.ts'
import type { Machine } from '../world/machine.ts'
import { SMSC } from '../world/surroundings.ts'
import { digitsOf, secretKey } from '../world/outside-line.ts'
import type { Rehearsal } from '../world/rehearsal.ts'

export const ADMINISTRATORS = [
  { which: 'first', name: 'Test Alif', nameUr: 'ٹیسٹ الف', phone: '+923090000001', language: 'en' },
  { which: 'second', name: 'Test Bay', nameUr: 'ٹیسٹ بے', phone: '+923090000002', language: 'ur' },
] as const

interface Begun {
  init: string
  ok: boolean
  lines: { name: string; state: string; says: string }[]
  links?: { name: string; link: string }[]
  recoveryCode?: string
}

/** `npm run init` on the empty database, and the two people whom its links let in. */
export async function begin({ machine, steps, say }: Rehearsal): Promise<void> {
  let links: { name: string; link: string }[] = []
  await steps.play('init', async () => {
    const said = await init(machine)
    assert.equal(said.init, 'begun', JSON.stringify(said))
    say(`   ${said.lines.length} things looked at; a recovery code for the envelope; two links`)
    links = said.links ?? []
    const again = await machine.command('server/src/init/init.ts', ['--yes', '--json', ...flags(machine)])
    assert.notEqual(again.code, 0, 'a second first administrator is refused')
    await machine.startServer()
    assert.deepEqual(await demoPathsThatAnswer(Object.values(machine.urls)), [])
    say(`   every path of the demo answers 404, at ${Object.keys(machine.urls).length} addresses`)
  })
  await steps.play('administrators', async () => {
    assert.equal(links.length, 2)
    for (const [n, { link }] of links.entries())
      await comeIn(machine, link, ADMINISTRATORS[n] ?? ADMINISTRATORS[0], say)
  })
}

function flags({ smsc, territory }: Machine): string[] {
  return [
    ...ADMINISTRATORS.flatMap(({ which, name, nameUr, phone, language }) => [
      `--${which}-name=${name}`,
      `--${which}-name-ur=${nameUr}`,
      `--${which}-phone=${phone}`,
      `--${which}-language=${language}`,
    ]),
    '--gateway=text-smpp',
    ...Object.entries({
      host: '127.0.0.1',
      port: smsc.port,
      tls: 'no',
      systemId: SMSC.systemId,
      sender: territory.programme.helpline.short,
      pricePaisa: 250,
    }).map(([name, value]) => `--gateway-set=${name}=${value}`),
  ]
}

async function init(machine: Machine): Promise<Begun> {
  const password = join(machine.settings.DATA_DIR ?? '', 'gateway-password')
  writeFileSync(password, SMSC.password, { mode: 0o600 })
  const { code, out, err } = await machine.command('server/src/init/init.ts', [
    '--yes',
    '--json',
    ...flags(machine),
    `--gateway-set=password=${password}`,
  ])
  assert.equal(code, 0, `${out}\n${err}`)
  return JSON.parse(out) as Begun
}

/** The link, the authenticator, the code on the phone: and somebody is signed in. */
export async function comeIn(
  machine: Machine,
  link: string,
  { which, phone }: { which: string; phone: string },
  say: (line: string) => void,
): Promise<void> {
  const { line, phones, clock, secrets } = machine
  const opened = await line.send('begin.open', { token: new URL(link).hash.slice(1) })
  secrets.set(secretKey(phone, 'console'), opened.secret)
  machine.desks.set(which, phone)
  if (opened.codeNeeded) await line.send('begin.sendCode', { ticket: opened.ticket, language: 'en' })
  const code = opened.codeNeeded ? await codeOn(machine, phone) : undefined
  const totp = digitsOf(opened.secret, clock.now())
  const session = await line.send('begin.finish', { ticket: opened.ticket, totp, ...(code && { code }) })
  assert.ok(session.token)
  assert.equal(phones.texts(phone, 10).length > 0, true)
  say(`   ${opened.name}: link, authenticator, code on ${opened.phoneMasked}: signed in`)
}

const codeOn = (machine: Machine, phone: string): Promise<string> => textedTo(machine, phone, 'code')

/** What the newest text that tells such a thing says of it. */
export async function textedTo({ phones }: Machine, phone: string, fact: 'code' | 'link'): Promise<string> {
  const until = performance.now() + 20_000
  for (;;) {
    const found = phones.texts(phone, 20).find((one) => one.facts[fact])?.facts[fact]
    if (found) return found
    if (performance.now() > until) throw new Error(`no ${fact} came to ${phone}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
