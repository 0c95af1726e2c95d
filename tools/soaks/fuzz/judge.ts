import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { Document, Operation } from './served-document.ts'
import type { Pings } from './pings.ts'

export interface Answered {
  /** 0: there was no answer. */
  status: number
  type: string
  text: string
  ms: number
  /** When it was asked, by this process's clock. */
  at: number
  /** Its connection had been closed: it was made a second time. */
  again?: boolean
}
export type Fault = 'serverErrors' | 'slow' | 'leaks' | 'undeclared' | 'nonsense'

/** Places in answers where no stack and no SQL may stand; the first two are ours, the others the database's. */
const INSIDE = [
  /\bat (?:async )?[\w.<>]+ \(?(?:file|node):/,
  /node_modules\/|\/server\/src\//,
  /\b(?:select|insert into|update|delete from) [\w".*,$ ]+ (?:from|values|set|where) /i,
  /syntax error at or near|violates (?:foreign key|unique|check|not-null) constraint|invalid input syntax|SQLSTATE|pg_\w+\(/i,
]
/** Answers as long as that are files and lists; a stack stands at the beginning or nowhere. */
const LOOKED_AT = 4_000
/** These wait for the system to come to rest, or move its clock: it is their purpose. */
const WAITS: readonly string[] = ['demo.settle', 'demo.clock']
const SLOW_MS = 2_000
/** Answered by whatever stands before the operation: they belong to it all the same. */
const BUSY = 503
/** To somebody who says what they have already. */
const NOT_CHANGED = 304

/** What is wrong with answers, told once by operation and kind, with how often. */
export class Judge {
  readonly faults = new Map<string, { fault: Fault; what: string; times: number }>()
  readonly answered2xx = new Set<string>()
  readonly statuses = new Map<number, number>()
  slowestMs = 0
  askedAgain = 0
  readonly slowest: string[] = []
  /** How often which "no" was heard, by operation: it says why nobody was answered. */
  readonly #heard = new Map<string, Map<string, number>>()
  readonly #ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true })
  readonly #schemas = new Map<string, ValidateFunction>()
  readonly #pings: Pings

  constructor(document: Document, pings: Pings) {
    this.#pings = pings
    // Both are made by one package, whose default is the function itself.
    ;(formats as unknown as (ajv: Ajv2020) => void)(this.#ajv)
    this.#ajv.addSchema({ $id: 'document', components: document.components })
  }

  note(fault: Fault, what: string): void {
    const known = this.faults.get(`${fault} ${what}`)
    if (known) known.times++
    else this.faults.set(`${fault} ${what}`, { fault, what, times: 1 })
  }

  count(fault: Fault): number {
    let sum = 0
    for (const one of this.faults.values()) if (one.fault === fault) sum += one.times
    return sum
  }

  /** How often an operation gave an answer. */
  timesAnswered(id: string): number {
    return this.#heard.get(id)?.get('200') ?? 0
  }

  /** The most frequent answers that an operation gave instead of an answer. */
  heardOf(id: string): string {
    const told = [...(this.#heard.get(id) ?? [])].sort((one, other) => other[1] - one[1])
    return told
      .slice(0, 4)
      .map(([code, times]) => `${code} ${times}`)
      .join(', ')
  }

  /** @param outside the address was broken on purpose: what answers may be no operation at all */
  look(operation: Operation, answer: Answered, outside = false): void {
    const { status, type, text } = answer
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1)
    if (answer.again) this.askedAgain++
    if (status === 0 && !WAITS.includes(operation.id)) this.note('serverErrors', `${operation.id}: no answer`)
    if (status >= 500 && !(status === BUSY && this.#isDeclared(operation, answer)))
      this.note('serverErrors', `${operation.id}: ${status} ${refusalIn(text) ?? ''}`)
    this.#time(operation, answer)
    const head = text.slice(0, LOOKED_AT)
    for (const pattern of INSIDE)
      if (pattern.test(head) && !type.includes('html'))
        this.note('leaks', `${operation.id}: its answer shows ${pattern}`)
    if (outside) return
    const heard = this.#heard.get(operation.id) ?? new Map<string, number>()
    const code = refusalIn(text) ?? String(status)
    this.#heard.set(operation.id, heard.set(code, (heard.get(code) ?? 0) + 1))
    if (status >= 200 && status < 300) {
      this.answered2xx.add(operation.id)
      if (type.includes('json')) this.#fits(operation, text)
    } else if (status >= 400 && status < 500 && !this.#isDeclared(operation, answer))
      this.note('undeclared', `${operation.id}: ${status} ${refusalIn(text) ?? text.slice(0, 60)}`)
    else if (status !== 0 && (status < 200 || (status >= 300 && status < 400 && status !== NOT_CHANGED)))
      this.note('undeclared', `${operation.id}: ${status}`)
  }

  #isDeclared({ refusals }: Operation, { status, text }: Answered): boolean {
    const code = refusalIn(text)
    return code !== undefined && (refusals.get(status)?.has(code) ?? false)
  }

  #time({ id, kind }: Operation, { ms, at }: Answered): void {
    if (WAITS.includes(id)) return
    this.slowestMs = Math.max(this.slowestMs, ms)
    if (ms <= SLOW_MS) return
    const pings = this.#pings
    const load = Math.max(pings.load(at, at + ms), kind === 'upload' ? pings.loadOfReaders(at, at + ms) : 1)
    if (ms > SLOW_MS * load) {
      this.note('slow', id)
      this.slowest.push(`${id} took ${Math.round(ms)} ms, where ${Math.round(SLOW_MS * load)} ms are allowed`)
    }
  }

  #fits({ id, answer }: Operation, text: string): void {
    let fits = this.#schemas.get(id)
    if (!fits) {
      const moved = JSON.stringify(answer).replaceAll('"#/components/', '"document#/components/')
      fits = this.#ajv.compile(JSON.parse(moved) as object)
      this.#schemas.set(id, fits)
    }
    if (fits(JSON.parse(text))) return
    const [first] = fits.errors ?? []
    const where = (first?.instancePath ?? '').replace(/\/\d+/g, '/*')
    const more = 'additionalProperty' in (first?.params ?? {}) ? ` ${String(first?.params.additionalProperty)}` : ''
    this.note('undeclared', `${id}: answers against its schema at ${where || '/'}: ${first?.message}${more}`)
  }
}

export function refusalIn(text: string): string | undefined {
  if (!text.startsWith('{')) return undefined
  try {
    const { refusal } = JSON.parse(text) as { refusal?: unknown }
    return typeof refusal === 'string' ? refusal : undefined
  } catch {
    return undefined
  }
}
