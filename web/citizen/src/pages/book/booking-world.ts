import { vi } from 'vitest'

type Sent = { call: string; body: Record<string, unknown> | undefined; key: string | null }

// The client keeps the fetch of the moment in which it is made, so this file is imported before it.
const words = (text: string) => ({ en: text, ur: text })
const unverified = { status: 'unverified' }
const made = {
  id: 'usual',
  name: words('Usual'),
  form: [{ id: 'one', title: words('One'), fields: [{ name: 'a', type: 'text', maxLength: 20, label: words('A') }] }],
  formRules: [],
  documents: [],
  parties: [],
  competence: { basis: 'residence', officeKind: 'o', level: 'tehsil', placeField: 'home', evidence: unverified },
  statutoryWaits: [],
  timeLimit: { workingDays: 3, evidence: unverified },
  approvers: [],
  thirdPartySteps: [],
  feeLines: [],
  proofFields: [],
  eligibility: {
    questions: [
      { name: 'home', type: 'tehsil', label: words('Your tehsil') },
      { name: 'born', type: 'date', label: words('Born on') },
    ],
    rules: [
      { when: { of: { yearsSince: 'born' }, atLeast: 99 }, verdict: 'notEligible', because: words('Too long ago') },
    ],
  },
  delivery: { form: 'paper' },
  validity: { months: null },
  paper: words('paper'),
  modes: [{ mode: 'doorstep' }, { mode: 'selfService' }],
  legs: [],
  commission: {},
  minimumDwellSeconds: 0,
  skills: [],
  equipment: [],
  visitMinutes: 10,
}
const service = (id: string, name: string) => ({
  id,
  version: 2,
  name: words(name),
  description: words(''),
  icon: 'document',
  sensitivity: 'normal',
  prerequisites: [],
  followUps: [],
  goesWith: [{ serviceId: 'second', why: words('One visit for both') }],
  cases: [made],
})
const quote = (signature: string) => ({
  lines: [],
  governmentFeePaisa: 0,
  chargePaisa: 120_000,
  taxPaisa: 0,
  thirdPartyPaisa: 0,
  totalPaisa: 120_000,
  dueAtDoorPaisa: 120_000,
  duePsidPaisa: 0,
  validUntil: '2026-12-01T00:00:00.000Z',
  signature,
})
const slot = {
  id: 'slot-1',
  startsAt: '2026-12-01T05:00:00.000Z',
  endsAt: '2026-12-01T06:00:00.000Z',
  left: 4,
  manner: 'soonest',
}
const me = {
  kind: 'citizen',
  id: 'me',
  name: '',
  phoneMasked: '',
  roles: [],
  jurisdiction: {},
  language: 'en',
  facilitator: null,
}
const card = (id: string, name: string) => ({
  id,
  kind: 'service',
  name: words(name),
  summary: words('A sentence'),
  icon: 'document',
  modes: ['doorstep', 'selfService'],
  fromPaisa: 0,
  doorstepPaisa: 120_000,
  department: words('x'),
  timeLimitWorkingDays: 3,
  because: [],
})
/** What was sent, and the troubles that the next orders meet. */
export const server = { sent: [] as Sent[], orders: [] as ('lost' | 'slot_full' | 'no_new_requests')[] }
const answers: Record<string, (url: URL) => unknown> = {
  'GET /api/services/made': () => ({
    service: service('made', 'Made up'),
    notOurs: null,
    department: null,
    unverified: [],
  }),
  'GET /api/services/second': () => ({
    service: service('second', 'Second'),
    notOurs: null,
    department: null,
    unverified: [],
  }),
  'GET /api/services': () => ({ items: [card('made', 'Made up'), card('second', 'Second')] }),
  'GET /api/places/tree': () => ({
    divisions: [
      {
        id: 'd',
        name: words('D'),
        districts: [
          {
            id: 'lake',
            name: words('Lake'),
            tehsils: [
              { id: 'lake-town', name: words('Lake Town'), point: { lat: 31, lon: 74 } },
              { id: 'hill-town', name: words('Hill Town'), point: { lat: 32, lon: 73 } },
            ],
          },
        ],
      },
    ],
    verified: true,
    credit: '',
  }),
  'GET /api/places/locate': () => ({ served: true, tehsilId: 'hill-town', districtId: 'lake' }),
  'GET /api/places': () => ({ items: [] }),
  'GET /api/slots': () => ({ slots: [slot], full: [], earliest: [{ manner: 'soonest', startsAt: slot.startsAt }] }),
  'GET /api/quote': (url) => {
    const items = JSON.parse(url.searchParams.get('items') ?? '[]') as unknown[]
    return {
      options: [
        {
          mode: 'doorstep',
          quotes: items.map((_, at) => quote(`seen-${at}`)),
          totalPaisa: 120_000,
          savedPaisa: (items.length - 1) * 120_000,
        },
      ],
    }
  },
  'GET /api/consents/words': () => ({
    items: [{ kind: 'order', hash: 'a'.repeat(64), words: words('Do it for me. The price: {amount}.') }],
  }),
  'GET /api/household': () => ({ items: [], next: null }),
  'POST /api/auth/code': () => ({ sentToMasked: '', resendAfterSeconds: 60, expiresAfterSeconds: 300 }),
  'POST /api/auth/verify': () => ({ session: { token: '', expiresAt: '', me }, secondFactor: null }),
  'POST /api/orders': () => ({ orderId: 'o', totalPaisa: 120_000, requests: [] }),
}
vi.stubGlobal(
  'fetch',
  async (input: string, init: { method?: string; body?: string; headers?: Record<string, string> } = {}) => {
    const url = new URL(input, 'http://localhost')
    const call = `${init.method ?? 'GET'} ${url.pathname}`
    server.sent.push({
      call,
      body: init.body ? (JSON.parse(init.body) as Record<string, unknown>) : undefined,
      key: new Headers(init.headers).get('idempotency-key'),
    })
    const trouble = call === 'POST /api/orders' ? server.orders.shift() : undefined
    if (trouble === 'lost') throw new TypeError('no answer')
    const closed = trouble === 'no_new_requests'
    const body = trouble
      ? {
          refusal: trouble,
          message: closed ? { en: 'Not now', ur: 'ابھی نہیں' } : { en: 'That time is gone', ur: 'گیا' },
          ...(closed && { details: { retryAfterSeconds: 120 } }),
        }
      : answers[call]?.(url)
    return new Response(JSON.stringify(body ?? { refusal: 'not_found', message: { en: call, ur: call } }), {
      status: closed ? 503 : trouble ? 409 : body ? 200 : 404,
      headers: { 'content-type': 'application/json', ...(closed && { 'retry-after': '120' }) },
    })
  },
)
