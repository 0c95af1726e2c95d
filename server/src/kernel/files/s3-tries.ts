import { FileDamaged, StoreDown, StoreRefuses } from './file-store.ts'

/** How long one waits, and how often one asks again. */
export interface Patience {
  tryMs: number
  tries: number
  pauseMs: number
}

/** A caller stands at a counter meanwhile: three tries, each of bounded length, and then a word. */
export const PATIENCE: Patience = { tryMs: 8_000, tries: 3, pauseMs: 200 }

export const statusOf = (error: unknown): number | undefined => {
  const { status } = error as { status?: unknown }
  return typeof status === 'number' && status > 0 ? status : undefined
}

const TOO_MANY = 429
const TIMEOUT = 408
const SERVER = 500

/** Their fault or the network's: worth another try. A "no" is not. */
const isPassing = (status: number): boolean => status >= SERVER || status === TOO_MANY || status === TIMEOUT

/**
 * Asks up to `tries` times. Each call may safely come twice: a put is conditional, a removal of nothing is none. What is
 * an answer (412, 409) is thrown as it came, for whoever asked to judge.
 */
export async function tried<T>(work: () => Promise<T>, { tries, pauseMs }: Patience): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (error instanceof FileDamaged) throw error
      const status = statusOf(error) ?? statusInWords(error)
      if (status !== undefined && !isPassing(status)) throw answered(error, status)
      if (attempt >= tries) throw new StoreDown(status ? `status ${status}` : nameOf(error), { cause: error })
      await new Promise((resolve) => setTimeout(resolve, pauseMs * 2 ** attempt * (0.5 + Math.random())))
    }
  }
}

function answered(error: unknown, status: number): unknown {
  if (status === 412 || status === 409) return error
  const code = (error as { code?: string }).code
  return new StoreRefuses(`status ${status}${code ? ` ${code}` : ''}`, { cause: error })
}

/** A listing that is refused throws a plain error whose words carry the status. */
function statusInWords(error: unknown): number | undefined {
  const found = /failed with status (\d{3})/.exec((error as Error).message ?? '')
  return found ? Number(found[1]) : undefined
}

function nameOf(error: unknown): string {
  const { name, code, cause } = error as Error & { code?: string; cause?: { code?: string } }
  return name === 'TimeoutError' ? 'no answer in time' : (code ?? cause?.code ?? name)
}
