import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { between, chance, type Habits, HABITS } from './habits.ts'

/** What a department's system knows of an application that was handed in. */
export interface HandedIn {
  applicationId: string
  round: number
  kind: string
  trackingNo: string
  serviceId: string
  caseId: string
  proofLines: { field: string; value: string }[]
  /** Names of the files that came along: item, side and page. */
  documents?: string[]
}
export interface Message {
  messageId: string
  applicationId: string
  kind: string
  sequence: number
  reference: string
  code: string
  words: string
  ground: string
  items: string[]
  documentNo: string
  printed: { field: string; value: string }[]
  /** It brings the department's own document, or what only calls itself one. */
  document?: 'right' | 'broken'
}
interface Planned extends Message {
  dueAt: number
}
interface Known {
  reference: string
  sequence: number
  objected: boolean
  misprinted: boolean
  rounds: Set<number>
}

const HOUR_MS = 3_600_000
const OBJECTIONS = ['document_unreadable', 'document_expired', 'signature_missing', 'name_differs']

/**
 * A made-up department at work: it takes applications, decides their fate by chance that is the same for the same seed
 * and application, and has messages ready when their time has come. It has no clock: the dates on what it receives are its time.
 */
export class Book {
  readonly habits: Habits = { ...HABITS }
  #now = 0
  #known = new Map<string, Known>()
  #planned: Planned[] = []
  readonly #departmentId: string
  readonly #seed: number
  readonly #journal: string | undefined

  constructor(departmentId: string, seed: number, journal?: string) {
    this.#departmentId = departmentId
    this.#seed = seed
    if (journal === undefined) return
    mkdirSync(dirname(journal), { recursive: true })
    const lines = existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').filter(Boolean) : []
    for (const line of lines) {
      const { given, at, habits } = JSON.parse(line) as { given: HandedIn; at: number; habits: Partial<Habits> }
      Object.assign(this.habits, habits)
      this.take(given, at)
    }
    this.#journal = journal
  }

  #referenceOf(applicationId: string): string {
    const number = Math.floor(this.#luck(applicationId, 'reference') * 1e7)
    return `${this.#departmentId.slice(0, 3).toUpperCase()}-${String(number).padStart(7, '0')}`
  }

  /** Takes an application, or what cures or corrects it; the reference. The same round again changes nothing. */
  take(given: HandedIn, at: number): string {
    this.#now = Math.max(this.#now, at)
    const known = this.#known.get(given.applicationId) ?? {
      reference: this.#referenceOf(given.applicationId),
      sequence: 0,
      objected: false,
      misprinted: false,
      rounds: new Set<number>(),
    }
    this.#known.set(given.applicationId, known)
    if (known.rounds.has(given.round)) return known.reference
    known.rounds.add(given.round)
    if (this.#journal) appendFileSync(this.#journal, `${JSON.stringify({ given, at, habits: this.habits })}\n`)
    this.#plan(given, known, this.#now)
    return known.reference
  }

  knows(applicationId: string, round: number): boolean {
    return this.#known.get(applicationId)?.rounds.has(round) ?? false
  }

  /** Is this one answered "later"? */
  isLater(applicationId: string): boolean {
    return this.#luck(applicationId, 'later') < this.habits.laterShare
  }

  /** Messages whose time has come by then; each once. */
  release(at: number): Message[] {
    this.#now = Math.max(this.#now, at)
    const due = this.#planned.filter((message) => message.dueAt <= this.#now).sort((a, b) => a.dueAt - b.dueAt)
    this.#planned = this.#planned.filter((message) => message.dueAt > this.#now)
    return due.map(({ dueAt: _, ...message }) => message)
  }

  get counts(): { applications: number; planned: number } {
    return { applications: this.#known.size, planned: this.#planned.length }
  }

  #luck(...words: (string | number)[]): number {
    return chance(this.#seed, this.#departmentId, ...words)
  }

  #plan(given: HandedIn, known: Known, at: number): void {
    const { habits } = this
    const id = given.applicationId
    if (this.#luck(id, 'never') < habits.neverShare) return
    const late = this.#luck(id, given.round, 'late') < habits.lateShare ? 240 * HOUR_MS : 0
    const decideAt = at + between(habits.decideHours, this.#luck(id, given.round, 'decide')) * HOUR_MS + late
    const issueAt = decideAt + between(habits.issueHours, this.#luck(id, given.round, 'issue')) * HOUR_MS
    const messages: Planned[] = []
    const say = (kind: string, dueAt: number, more: Partial<Message> = {}) => {
      messages.push({
        messageId: `${id}-${given.round}-${known.sequence + 1}`,
        applicationId: id,
        kind,
        sequence: ++known.sequence,
        reference: known.reference,
        code: '',
        words: '',
        ground: '',
        items: [],
        documentNo: '',
        printed: [],
        ...more,
        dueAt,
      })
    }
    if (given.kind === 'application') say('acknowledged', at + habits.acknowledgeHours * HOUR_MS)
    if (given.kind === 'application' && !known.objected && this.#luck(id, 'object') < habits.objectShare) {
      known.objected = true
      // Of papers it names one that it was sent; where none was sent only the form can be wrong.
      const papers = [
        ...new Set((given.documents ?? []).map((name) => name.replace(/-(front|back|page)-\d+\.\w+$/, ''))),
      ]
      const code = papers.length ? OBJECTIONS[Math.floor(this.#luck(id, 'why') * OBJECTIONS.length)]! : 'name_differs'
      const paper = papers[Math.floor(this.#luck(id, 'paper') * papers.length)]
      say('objected', decideAt, {
        code,
        words: 'Please put this right and send it again.',
        items: code === 'name_differs' || !paper ? [] : [paper],
      })
    } else if (given.kind === 'application' && this.#luck(id, 'reject') < habits.rejectShare) {
      say('rejected', decideAt, {
        code: 'not_eligible',
        words: 'The rules do not allow this.',
        ground: 'Made-up rule 7 of the simulator',
      })
    } else {
      say('approved', decideAt)
      const wrong = !known.misprinted && this.#luck(id, 'misprint') < habits.misprintShare
      known.misprinted ||= wrong
      const documentNo = `${known.reference}/${given.round}`
      const printed = wrong ? misprinted(given.proofLines) : given.proofLines
      const brings = this.#luck(id, given.round, 'document') < habits.documentShare
      const broken = brings && this.#luck(id, given.round, 'broken') < habits.brokenDocumentShare
      say('issued', issueAt, { documentNo, printed, ...(brings && { document: broken ? 'broken' : 'right' }) })
      if (broken) say('issued', issueAt + 24 * HOUR_MS, { documentNo, printed, document: 'right' })
    }
    if (messages.length > 1 && this.#luck(id, given.round, 'order') < habits.outOfOrderShare) {
      const [a, b] = [messages.at(-2)!, messages.at(-1)!]
      ;[a.dueAt, b.dueAt] = [b.dueAt, a.dueAt]
    }
    this.#planned.push(...messages)
    if (this.#luck(id, given.round, 'twice') >= habits.twiceShare) return
    for (const message of messages) {
      this.#planned.push(
        { ...message, dueAt: message.dueAt + HOUR_MS },
        { ...message, messageId: `${message.messageId}-again`, dueAt: message.dueAt + 2 * HOUR_MS },
      )
    }
  }
}

/** The first line that can be, with two letters changed about or a digit off by one. */
function misprinted(lines: readonly { field: string; value: string }[]): { field: string; value: string }[] {
  const at = Math.max(
    0,
    lines.findIndex((line) => /\p{L}{3}/u.test(line.value)),
  )
  return lines.map((line, index) => {
    if (index !== at) return line
    const letters = [...line.value]
    const from = letters.findIndex(
      (letter, i) => i > 0 && /\p{L}/u.test(letter) && /\p{L}/u.test(letters[i + 1] ?? '') && letter !== letters[i + 1],
    )
    if (from < 0) return { ...line, value: `${line.value}x` }
    ;[letters[from], letters[from + 1]] = [letters[from + 1]!, letters[from]!]
    return { ...line, value: letters.join('') }
  })
}
