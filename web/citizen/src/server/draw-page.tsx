import { renderToString } from 'preact-render-to-string'
import type { PageDrawer, PageToDraw, PublicAnswer } from '@app/contract/drawn-page'
import type { EndpointId } from '@app/contract/calls'
import { drawWith, problemOf, type Brought } from '@app/ui'
import { App } from '../app.tsx'
import { PROGRAMME_KEY, programmeIn } from '../app/drawn-with.ts'
import { setBusinessTime } from '../app/programme.tsx'
import { drawnPageAt, drawnPages } from '../drawn-pages.ts'
import { documentOf } from './document.ts'

/** A page asks, gets, and may then ask for what depends on it; none goes deeper than this. */
const ROUNDS_MAX = 5

await Promise.all(drawnPages.map(({ component }) => component.preload()))

/** The page depends on its path, and on what of the query it shows. */
const addressOf: PageDrawer['addressOf'] = (url) => {
  const { pathname, searchParams } = new URL(url, 'http://here')
  const page = drawnPageAt(pathname)
  if (!page) return undefined
  const shown = new URLSearchParams(
    page.query.flatMap((name): [string, string][] =>
      searchParams.get(name) ? [[name, searchParams.get(name) as string]] : [],
    ),
  )
  return `${pathname.replace(/(.)\/+$/, '$1')}${shown.size ? `?${shown}` : ''}`
}

const bringable = (answer: PublicAnswer<unknown>): Brought =>
  'data' in answer ? { data: answer.data } : { problem: problemOf({ status: answer.status, body: answer.refused }) }

function drawOnce({ url, origin, language }: PageToDraw, answers: ReadonlyMap<string, Brought>) {
  const programme = programmeIn({ language, answers: Object.fromEntries(answers) })
  // The router looks at the browser's address; here is none but during this one turn.
  Object.defineProperty(globalThis, 'location', { value: new URL(url, origin), configurable: true })
  try {
    return drawWith(answers, () => renderToString((<App drawn={language} programme={programme} />) as never))
  } finally {
    Reflect.deleteProperty(globalThis, 'location')
  }
}

/** Asks what the page lacks, until it lacks nothing that everybody may know. */
async function fill(page: PageToDraw, answers: Map<string, Brought>): Promise<number> {
  let status = 200
  const unanswered = new Set<string>()
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const lacking = drawOnce(page, answers).lacking.filter((key) => !unanswered.has(key))
    if (lacking.length === 0) break
    await Promise.all(
      lacking.map(async (key) => {
        const at = key.indexOf(':')
        const answer = await page.ask(key.slice(0, at) as EndpointId, JSON.parse(key.slice(at + 1)) as never)
        if (!answer) return unanswered.add(key)
        if ('refused' in answer && answer.status === 404 && key.startsWith('catalogue.get:')) status = 404
        return answers.set(key, bringable(answer))
      }),
    )
  }
  return status
}

export const drawer: PageDrawer = {
  addressOf,
  async drawPage(page) {
    const [programme, time] = await Promise.all([page.ask('programme.get', {}), page.ask('programme.time', {})])
    if (time && 'data' in time) setBusinessTime(time.data.now)
    const answers = new Map<string, Brought>()
    if (programme) answers.set(PROGRAMME_KEY, bringable(programme))
    const status = await fill(page, answers)
    const { drawn, head } = drawOnce(page, answers)
    return { status, document: documentOf({ page, body: drawn, head, answers: Object.fromEntries(answers) }) }
  },
}
