import { ProblemError } from './problem/plan-problem.ts'
import type { VroomInput, VroomOutput } from './vroom/vroom-json.ts'

/** Time that a loaded server may take beyond the time given before it is given up. */
const GRACE_MS = 1000

/**
 * Hands a problem to an external VROOM server (vroom-express) and returns its answer. Every failure is said in words.
 */
export async function askVroom(url: string, input: VroomInput, timeSec: number): Promise<VroomOutput> {
  if (!URL.canParse(url)) throw new ProblemError('--vroom', `not a URL: ${url}`)
  const answer = await post(url, JSON.stringify(input), timeSec * 1000 + GRACE_MS)
  let output: VroomOutput & { error?: string }
  try {
    output = JSON.parse(answer.text) as VroomOutput & { error?: string }
  } catch {
    throw new ProblemError('vroom', `answered ${answer.status} with something that is not JSON`)
  }
  if (!answer.ok || output.code !== 0) throw new ProblemError('vroom', output.error ?? `answered ${answer.status}`)
  return output
}

async function post(url: string, body: string, ms: number): Promise<{ ok: boolean; status: number; text: string }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(ms),
    })
    return { ok: response.ok, status: response.status, text: await response.text() }
  } catch (error) {
    throw new ProblemError(
      'vroom',
      (error as Error).name === 'TimeoutError' ? `no answer within ${ms} ms` : `cannot be reached at ${url}`,
    )
  }
}
