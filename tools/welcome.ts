import type { Output } from '@app/contract'
import type { App } from '@app/server/app'

type Person = Output<'demo.people'>['items'][number]

const BASES = { citizen: '/', facilitator: '/facilitator', console: '/console' } as const
const APPS = ['citizen', 'facilitator', 'console'] as const
const say = (lines: readonly string[]): void => void process.stdout.write(lines.join('\n'))

/** Says where to go, as soon as somebody answers there. */
export const welcome = ({ url, kernel }: App): void =>
  say([
    '',
    `${kernel.territory.programme.name.en} is ready (${kernel.mode}).`,
    '',
    ...placesOf(url, kernel.mode, kernel.config.publicUrls),
    '',
    'Ctrl-C stops everything.',
    '',
    '',
  ])

/** People come by the names that the proxy has; health is asked on this machine. */
export function placesOf(
  url: string,
  mode: App['kernel']['mode'],
  names: App['kernel']['config']['publicUrls'],
): string[] {
  const at = (app: (typeof APPS)[number]): string => new URL(BASES[app], names[app] ?? url).href
  const line = (what: string, address: string): string => `  ${what.padEnd(12)} ${address}`
  return [
    ...APPS.map((app) => line(app, at(app))),
    line('API', new URL('/api/docs', at('citizen')).href),
    line('health', `${url}/health`),
    ...(mode === 'demo' ? [line('inbox', `${url}/inbox`)] : []),
  ]
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
