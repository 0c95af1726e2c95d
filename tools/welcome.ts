import type { Output } from '@app/contract'
import type { App } from '@app/server/app'

type Person = Output<'demo.people'>['items'][number]

const BASES: Record<string, string> = { citizen: '/', facilitator: '/facilitator', console: '/console' }
const say = (lines: readonly string[]): void => void process.stdout.write(lines.join('\n'))

/** Says where to go, as soon as somebody answers there. */
export function welcome({ url, kernel }: App): void {
  const lines = ['', `${kernel.territory.programme.name.en} is ready (${kernel.mode}).`, '']
  for (const [app, base] of Object.entries(BASES)) lines.push(`  ${app.padEnd(12)} ${url}${base}`)
  lines.push(`  ${'API'.padEnd(12)} ${url}/api/docs`, `  ${'health'.padEnd(12)} ${url}/health`)
  if (kernel.mode === 'demo') lines.push(`  ${'inbox'.padEnd(12)} ${url}/inbox`)
  say([...lines, '', 'Ctrl-C stops everything.', '', ''])
}

/** Says who can sign in to the demo, first those whom no robot moves. */
export async function sayPeople({ url }: Pick<App, 'url'>): Promise<void> {
  const people = await demoPeople(url)
  if (people.length === 0) return
  const line = (person: Person): string =>
    `  ${person.app.padEnd(12)} ${person.role.padEnd(12)} ${person.phone.padEnd(16)} ${person.name}`
  const yours = people.filter((person) => person.byHand)
  const others = people.filter((person) => !person.byHand)
  say(['', `Text messages and codes of the authenticator app are all at ${url}/inbox.`, ''])
  if (yours.length) say(['Robots leave these people to you:', '', ...yours.map(line), '', ''])
  if (others.length)
    say([
      yours.length ? 'These can sign in too; robots work as them:' : 'These people can sign in:',
      '',
      ...others.map(line),
      '',
      '',
    ])
}

async function demoPeople(url: string): Promise<Person[]> {
  const response = await fetch(`${url}/api/demo/people`)
  return response.ok ? ((await response.json()) as Output<'demo.people'>).items : []
}
