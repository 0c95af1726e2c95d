import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { endpoints } from '@app/contract'
import {
  agentEndpoints,
  agentProof,
  CITIZEN_ACTIONS,
  type CitizenAction,
  NO_ACTION,
  type Proof,
  smsProof,
} from '@app/contract/parity'
import { ROOT } from '@app/server/kernel/config'

/** The matrix of what citizens do × the ways in which they do it, from the contract: `node tools/parity.ts` writes docs/parity.md. */
export const PAGE = 'docs/parity.md'
export type Matrix = Record<string, CitizenAction>

const link = (proof: Proof): string => `[${proof.title}](../${proof.file})`

export function pageOf(actions: Matrix): string {
  const rows = Object.values(actions).map((one) => {
    const otherwise = one.agent?.filter((id) => !one.endpoints.includes(id)).join(', ')
    const by = one.agent ? ` (${otherwise || 'without what is the citizen’s own list'})` : ''
    const sms = 'word' in one.sms ? `${one.sms.word}: ${link(smsProof(one))}` : `no: ${one.sms.not}`
    const cells = [one.does, one.endpoints.join(', '), link(one.web), link(one.app), link(agentProof(one)) + by, sms]
    return `| ${cells.join(' | ')} |`
  })
  return [
    '# What a citizen does, in each way',
    '',
    'Written by `node tools/parity.ts` from `contract/src/parity.ts`; a test holds that it has no hole. Each ' +
      'cell names the test that runs it.',
    '',
    '| Action | Endpoints | Web | App | Agent | SMS |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

/** Where a test stands in its file: from its title to the next test, or to the end. Undefined where there is no such test. */
export function bodyOf(text: string, title: string): string | undefined {
  const starts = [...text.matchAll(/^test\((['"`])(.*?)\1/gm)]
  const at = starts.findIndex((one) => one[2] === title)
  return at < 0 ? undefined : text.slice(starts[at]!.index, starts[at + 1]?.index)
}

type Read = (file: string) => string | undefined
const fromDisk: Read = (file) => (existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), 'utf8') : undefined)

/** Every hole, in words. */
export function holesOf(
  actions: Matrix,
  known: readonly { id: string; who: readonly string[] }[],
  exempt: Partial<Record<string, string>>,
  read: Read = fromDisk,
): string[] {
  const holes: string[] = []
  const byId = new Map(known.map((one) => [one.id, one]))
  const named = new Set<string>()
  for (const [id, action] of Object.entries(actions)) {
    for (const endpoint of action.endpoints) {
      named.add(endpoint)
      if (!open(byId.get(endpoint), 'citizen')) holes.push(`${id}: citizens may not call ${endpoint}`)
    }
    if (!agentEndpoints(action).length) holes.push(`${id}: an agent has no endpoint`)
    for (const endpoint of agentEndpoints(action))
      if (!open(byId.get(endpoint), 'agent')) holes.push(`${id}: agents may not call ${endpoint}`)
    holes.push(
      ...unproven(`${id}, web`, action.web, action.endpoints, read),
      ...unproven(`${id}, app`, action.app, [`'${id}'`], read),
      ...unproven(`${id}, agent`, agentProof(action), agentEndpoints(action), read),
    )
    if ('word' in action.sms) holes.push(...unproven(`${id}, sms`, smsProof(action), [action.sms.word], read))
  }
  for (const { id, who } of known)
    if (open({ who }, 'citizen') && !named.has(id) && !exempt[id])
      holes.push(`${id}: citizens may call it, and it belongs to no action`)
  for (const id of Object.keys(exempt))
    if (named.has(id) || !byId.has(id))
      holes.push(`${id}: exempt, but ${named.has(id) ? 'an action names it' : 'not there'}`)
  return holes
}

const open = (endpoint: { who: readonly string[] } | undefined, role: string): boolean =>
  endpoint !== undefined && (endpoint.who.includes(role) || endpoint.who.includes('public'))

function unproven(cell: string, proof: Proof, mentions: readonly string[], read: Read): string[] {
  const text = read(proof.file)
  const body = text === undefined ? undefined : bodyOf(text, proof.title)
  if (body === undefined) return [`${cell}: no test "${proof.title}" in ${proof.file}`]
  // What a test does by a step that several share stands elsewhere in its file.
  return mentions.filter((one) => !text!.includes(one)).map((one) => `${cell}: ${proof.file} does not speak of ${one}`)
}

export const matrixHoles = (): string[] => holesOf(CITIZEN_ACTIONS, endpoints, NO_ACTION)

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(join(ROOT, PAGE), pageOf(CITIZEN_ACTIONS))
  const holes = matrixHoles()
  console.log(holes.length ? holes.join('\n') : `${PAGE}: ${Object.keys(CITIZEN_ACTIONS).length} actions, no hole`)
  process.exitCode = holes.length ? 1 : 0
}
