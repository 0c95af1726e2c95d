import type { Kernel } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import type { SpokenKind } from '../../kernel/module.ts'
import type { ConnectionField, Exchange, OpenConnection } from '../../kernel/outgoing/connection-kind.ts'
import { recordExchange } from '../../kernel/outgoing/exchange.ts'
import { HTTP_AUTH_FIELDS } from '../../kernel/outgoing/http-auth.ts'
import { asOutgoing } from '../../kernel/outgoing/outgoing-error.ts'
import { type ConnectorKind, KIND_OF } from './connections.ts'
import { connectorFor } from './connectors/index.ts'
import { MAIL_FIELDS } from './connectors/mail-fields.ts'
import { type Envelope, Outage } from './envelope.ts'

const pollMinutes: ConnectionField = {
  name: 'pollMinutes',
  type: 'number',
  required: true,
  min: 1,
  max: 1_440,
  default: 15,
}

const FIELDS: Record<ConnectorKind, readonly ConnectionField[]> = {
  rest: [{ name: 'url', type: 'url', required: true }, ...HTTP_AUTH_FIELDS, pollMinutes],
  csv: [{ name: 'folder', type: 'text', required: true }, pollMinutes],
  email: MAIL_FIELDS,
}

/** The ways of reaching a department's system; `desk` needs none: its clerks work in the console. */
export const departmentKinds: SpokenKind[] = (['rest', 'csv', 'email'] as const).map((connector) => ({
  kind: KIND_OF[connector],
  purpose: 'department',
  subject: 'department',
  money: false,
  fields: FIELDS[connector],
  try: (kernel, open) => tryConnector(kernel, connector, open),
}))

/** An application of nobody, for nothing: it says so itself in every place where a department could look. */
function testApplication(departmentId: string): Envelope {
  return {
    applicationId: newId(),
    requestId: newId(),
    trackingNo: 'TEST',
    round: 1,
    kind: 'application',
    departmentId,
    officeId: null,
    districtId: null,
    tehsilId: null,
    serviceId: 'test',
    caseId: 'test',
    answers: { test: true },
    proof: { hash: null, lines: [{ field: 'test', value: 'This is a test. Nobody applies.' }] },
    documents: [],
    note: 'This is a test of the connection. Do not act on it.',
  }
}

/** Sends the test application and looks for messages; what is found there is left where it is. */
async function tryConnector(kernel: Kernel, connector: ConnectorKind, open: OpenConnection): Promise<Exchange> {
  const recorder = recordExchange()
  const { steps } = recorder
  try {
    const spoken = connectorFor(kernel, connector, open, { recorder, test: true })
    const envelope = testApplication(open.subjectId)
    const answer = await spoken.send(envelope, [], kernel.clock.now())
    recorder.say('note', `sent: ${answer.answer}`, `${envelope.applicationId} ${describe(answer)}`.trim())
    const { items, leave } = await spoken.collect('', null)
    await leave?.()
    recorder.say('note', `messages: ${items.length}`)
    return answer.answer === 'rejected'
      ? { ok: false, code: 'refused', words: `${answer.code} ${answer.words}`.trim(), steps }
      : { ok: true, steps }
  } catch (error) {
    if (error instanceof Outage) return { ok: false, code: error.code, words: error.message, steps }
    const { code } = asOutgoing(error)
    return { ok: false, code: code === 'unreachable' ? 'answer_wrong' : code, words: (error as Error).message, steps }
  }
}

const describe = (answer: { reference?: string; code?: string; words?: string }): string =>
  [answer.reference, answer.code, answer.words].filter(Boolean).join(' ')
