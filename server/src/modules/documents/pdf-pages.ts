import { spawn } from 'node:child_process'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { refuse } from '../../kernel/refusal.ts'
import type { PdfAnswer } from './pdf-pages-process.ts'

const READER = fileURLToPath(new URL('pdf-pages-process.ts', import.meta.url))
const SECONDS_MAX = 20
/** Documents read at once, and how many more may wait: whoever comes then is asked to try again, and holds nobody up. */
const AT_ONCE = 1
const WAITING_MAX = 3

let reading = 0
const waiting: (() => void)[] = []

/** The pages of a PDF as pictures, read in a process that can be ended. */
export async function pdfPages(bytes: Buffer): Promise<Buffer[]> {
  const answer = await inTurn(() => ask(bytes, 'draw'))
  if ('pages' in answer) return answer.pages.map((page) => Buffer.from(page, 'base64'))
  return refuse(refusalOf(answer))
}

/** How many pages a PDF has that can be opened and does nothing by itself. */
export async function pdfPageCount(bytes: Buffer): Promise<number> {
  const answer = await inTurn(() => ask(bytes, 'count'))
  if ('count' in answer) return answer.count
  const refusal = refusalOf(answer)
  return refuse(refusal === 'pdf_too_long' ? 'file_too_long' : refusal)
}

const refusalOf = (answer: PdfAnswer) => ('refusal' in answer ? answer.refusal : ('file_kind_wrong' as const))

async function inTurn(work: () => Promise<PdfAnswer>): Promise<PdfAnswer> {
  if (reading >= AT_ONCE) {
    if (waiting.length >= WAITING_MAX) refuse('pdf_busy')
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else reading++
  try {
    return await work()
  } finally {
    // The place goes to whoever waits, so that nobody slips in between.
    const next = waiting.shift()
    if (next) next()
    else reading--
  }
}

/** What breaks its reader or takes too long is no document that a department could open. */
async function ask(bytes: Buffer, what: 'draw' | 'count'): Promise<PdfAnswer> {
  const child = spawn(process.execPath, ['--max-old-space-size=512', READER, what], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { PATH: '/usr/bin:/bin' },
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), SECONDS_MAX * 1000)
  child.stdin.on('error', () => undefined)
  child.stdin.end(bytes)
  try {
    return JSON.parse((await buffer(child.stdout)).toString()) as PdfAnswer
  } catch {
    return { refusal: 'file_kind_wrong' }
  } finally {
    clearTimeout(timer)
  }
}
