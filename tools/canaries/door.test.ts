import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'
import { tsc } from '../stages.ts'

const HANDLERS = "import type { Handlers, Module } from '../../kernel/module.ts'\n"
const REFUSE = "import { refuse } from '../../kernel/refusal.ts'\n"
const TX = "import type { Tx } from '../../kernel/context.ts'\n"

/** What is planted into a module, and a word of what the compiler must say; null where it must be content. */
const PLANTED: [what: string, code: string, said: RegExp | null][] = [
  [
    'a handler as the contract has it',
    `${HANDLERS}export const h: Handlers = { 'calls.endCheck': async () => ({ done: true }) }`,
    null,
  ],
  [
    'a handler that answers another shape',
    `${HANDLERS}export const h: Handlers = { 'slots.list': async () => ({ days: 'none' }) }`,
    /not assignable/,
  ],
  [
    'a handler that reads a field which the input lacks',
    `${HANDLERS}export const h: Handlers = { 'slots.list': async (_q, input) => input.colour }`,
    /colour/,
  ],
  [
    'a handler of an endpoint that is not there',
    `${HANDLERS}export const h: Handlers = { 'slots.paint': async () => ({}) }`,
    /slots\.paint/,
  ],
  [
    'a refusal that no endpoint declares',
    `${REFUSE}export const no = () => refuse('slot_is_purple')`,
    /slot_is_purple/,
  ],
  [
    'a reaction that reads another event',
    `${HANDLERS}export const m: Module['reactions'] = { 'order.booked': { paint: async (_tx, event) => void event.colour } }`,
    /colour/,
  ],
  [
    'a job with another payload',
    `${TX}export const go = (tx: Tx) => tx.enqueue('sms.deliver', { colour: 1 })`,
    /colour/,
  ],
  [
    'a timer that nobody handles',
    `${TX}export const go = (tx: Tx) => tx.timer('slots.paint', 'a', tx.at)`,
    /Expected 4 arguments/,
  ],
]

/** What no import leads to. */
const DECLARED = ['server/src/**/*.d.ts', 'planner/src/**/*.d.ts']

/** What the compiler of `npm run check` says of one planted file each. */
function complaints(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'door-'))
  try {
    for (const [index, [, code]] of PLANTED.entries())
      writeFileSync(join(folder, `planted-${index}.ts`), code.replaceAll('../../', join(ROOT, 'server/src/')))
    const config = {
      extends: join(ROOT, 'tsconfig.json'),
      compilerOptions: { typeRoots: [join(ROOT, 'node_modules/@types')] },
      include: ['.', join(ROOT, 'server/src/modules/all.generated.ts'), ...DECLARED.map((path) => join(ROOT, path))],
    }
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    const [command, ...args] = tsc(join(folder, 'tsconfig.json'))
    const { stdout } = spawnSync(command as string, args, { cwd: folder, encoding: 'utf8' })
    // A complaint begins with its file; its further lines are set in.
    const told = stdout.split(/\n(?=\S)/)
    assert.deepEqual(
      told.filter((one) => one.trim() && !/^planted-\d+\.ts\(/.test(one)),
      [],
    )
    return PLANTED.map((_, index) => told.filter((one) => one.startsWith(`planted-${index}.ts(`)).join('\n'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('the compiler stops what does not fit the contract, the events or the list of work', () => {
  const found = complaints()
  for (const [index, [what, , said]] of PLANTED.entries())
    if (said) assert.match(found[index]!, said, what)
    else assert.equal(found[index], '', what)
})

test('an unformatted file stops the check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'format-'))
  const oxfmt = (text: string) => {
    writeFileSync(join(folder, 'planted.ts'), text)
    const command = [join(ROOT, 'node_modules/oxfmt/bin/oxfmt'), '-c', join(ROOT, '.oxfmtrc.json'), '--check', folder]
    return spawnSync(process.execPath, command, { cwd: folder }).status
  }
  try {
    assert.equal(oxfmt("export const a = { b: 'c' }\n"), 0)
    assert.equal(oxfmt('export const a = {b: "c"};\n'), 1)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
