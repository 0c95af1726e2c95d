/** So many failures one after the other are no chance. */
const FAILURES_MAX = 3
const REST_MS = 15_000
const REST_MOST_MS = 300_000

/** Whether something outside that has failed is asked: not while it rests, then once, and each time in vain it rests longer. */
export class Rest {
  #failures = 0
  #restMs = REST_MS
  #until: number | null = null

  /** `asks`: as ever; `rests`: not now; `tries`: once, to see whether it is back. */
  state(nowMs: number): 'asks' | 'rests' | 'tries' {
    if (this.#until === null) return 'asks'
    return nowMs < this.#until ? 'rests' : 'tries'
  }

  answered(): void {
    this.#failures = 0
    this.#restMs = REST_MS
    this.#until = null
  }

  /** Failures of calls that were under way when it began to rest make the rest no longer. */
  failed(nowMs: number): void {
    const state = this.state(nowMs)
    if (state === 'rests') return
    if (state === 'asks' && ++this.#failures < FAILURES_MAX) return
    if (state === 'tries') this.#restMs = Math.min(REST_MOST_MS, this.#restMs * 2)
    this.#until = nowMs + this.#restMs
  }
}
