import type { PageToDraw, PublicAnswer } from '@app/contract/drawn-page'
import type { Endpoint } from '@app/contract/endpoint'
import { isFile, statusOf } from '../http/answer.ts'
import type { Kernel } from '../context.ts'
import { read } from '../data/in-transaction.ts'
import { openCursor, sealCursor } from '../http/cursors.ts'
import { parse } from '../http/http-input.ts'
import type { ServedTable } from '../module.ts'
import { Refusal } from '../refusal.ts'
import { refusalBody } from '../http/words.ts'

/** Answers what everybody may ask, to a page that is drawn here: as over HTTP, to nobody in particular. */
export function publicAnswers(
  kernel: Kernel,
  endpoints: readonly Endpoint[],
  handlers: ServedTable,
): PageToDraw['ask'] {
  const open = new Map<string, { endpoint: Endpoint; strict: ReturnType<Endpoint['input']['strict']> }>(
    endpoints
      .filter(({ kind, who }) => kind === 'query' && who.includes('public'))
      .map((endpoint) => [endpoint.id, { endpoint, strict: endpoint.input.strict() }]),
  )
  const answer = async (id: string, input: unknown): Promise<PublicAnswer<unknown> | undefined> => {
    const [asked, handler] = [open.get(id), handlers.get(id)]
    if (!asked || !handler) return undefined
    try {
      const output = await read(kernel, { kind: 'public' }, (query) =>
        handler(
          query,
          parse(asked.endpoint, asked.strict, openCursor(kernel, asked.endpoint, input as Record<string, unknown>)),
        ),
      )
      return isFile(output)
        ? undefined
        : { data: JSON.parse(JSON.stringify(sealCursor(kernel, asked.endpoint, output) ?? null)) }
    } catch (error) {
      if (error instanceof Refusal)
        return { refused: refusalBody(kernel.territory, error), status: statusOf(error.code) }
      throw error
    }
  }
  return answer as PageToDraw['ask']
}
