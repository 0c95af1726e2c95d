import type { EndpointId } from './calls.generated.ts'

export { NO_ACTION } from './no-action.ts'

/** The test that runs a cell: a file and the title of a test in it. */
export interface Proof {
  file: string
  title: string
}
/**
 * What a citizen does, and how each way does it. Web and installed app call the same endpoints; so does an agent,
 * unless another one is named.
 */
export interface CitizenAction {
  /** In a citizen's words. */
  does: string
  endpoints: readonly EndpointId[]
  /** Where an agent asks otherwise than the citizen (their lists are the caller's, found by calls.find). */
  agent?: readonly EndpointId[]
  /** What is texted, or why a text message cannot do it. */
  sms: { word: string } | { not: string }
  web: Proof
  app: Proof
}

const EARLIER = 'server/test/channels.test.ts'
const LATER = 'server/test/channels-later.test.ts'
const BROWSER = 'e2e/journeys/actions.test.ts'
const by =
  (file: string) =>
  (title: string): Pick<CitizenAction, 'web' | 'app'> => ({
    web: { file, title },
    app: { file: BROWSER, title: 'the citizen’s actions, each from a screen' },
  })
const [both, later] = [by(EARLIER), by(LATER)]
const PRIVATE = 'a private matter needs the account, not only the number'
const ORDERING = ['requests.book', 'requests.proveReceiver'] as const
const LONG = 'more than a text can say'

/** Every citizen action × web, app, agent and, where it can, SMS. A test holds that nothing is missing: tools/parity.test.ts. */
export const CITIZEN_ACTIONS = {
  find: {
    does: 'find a service and its price',
    endpoints: ['catalogue.search', 'catalogue.get', 'catalogue.quote', 'catalogue.quoteOrder', 'catalogue.knowledge'],
    sms: { not: LONG },
    ...both('find a service and its price'),
  },
  order: { does: 'order', endpoints: ORDERING, sms: { not: LONG }, ...both('order') },
  slot: {
    does: 'choose a time',
    endpoints: ['slots.list', 'requests.confirmSlot'],
    sms: { word: 'SLOT' },
    ...both('choose a time'),
  },
  wait: {
    does: 'wait for an hour',
    endpoints: ['slots.wait', 'slots.waits', 'slots.leave'],
    sms: { not: 'a text names no days' },
    ...later('wait for an hour'),
  },
  reschedule: {
    does: 'change the time',
    endpoints: ['requests.reschedule'],
    sms: { word: 'SLOT' },
    ...both('change the time'),
  },
  cancel: {
    does: 'cancel',
    endpoints: ['requests.cancelPreview', 'requests.cancel'],
    sms: { word: 'CANCEL' },
    ...both('cancel'),
  },
  mode: {
    does: 'change the way',
    endpoints: ['requests.changeMode'],
    sms: { not: 'a new price has to be seen and accepted' },
    ...both('change the way'),
  },
  fill: {
    does: 'fill the form',
    endpoints: ['requests.saveAnswers'],
    sms: { not: LONG },
    ...both('fill, upload, prove and hand in'),
  },
  upload: {
    does: 'send papers',
    endpoints: ['requests.upload', 'requests.file'],
    sms: { not: 'no pictures' },
    ...both('fill, upload, prove and hand in'),
  },
  prove: {
    does: 'say yes to each line',
    endpoints: ['requests.proofLines', 'requests.prove'],
    sms: { not: LONG },
    ...both('fill, upload, prove and hand in'),
  },
  complete: {
    does: 'hand in',
    endpoints: ['requests.completeByUpload'],
    sms: { not: PRIVATE },
    ...both('fill, upload, prove and hand in'),
  },
  selfService: {
    does: 'do it oneself',
    endpoints: [
      'selfService.guide',
      'selfService.form',
      'selfService.remind',
      'selfService.forget',
      'requests.fileOneself',
      'selfService.outcome',
    ],
    sms: { not: LONG },
    ...both('do it oneself'),
  },
  pay: {
    does: 'pay',
    endpoints: [
      'payments.createPsid',
      'payments.psidStatus',
      'payments.acceptAssessed',
      'payments.ways',
      'payments.pay',
      'payments.cancelPay',
    ],
    sms: { not: 'a bank’s matter, not ours' },
    ...both('pay and have the receipt'),
  },
  receipt: {
    does: 'have the receipt',
    endpoints: ['receipts.get', 'receipts.pdf'],
    sms: { not: 'it is texted by itself when paid' },
    ...both('pay and have the receipt'),
  },
  refund: {
    does: 'say where a refund goes',
    endpoints: ['refunds.get', 'refunds.sendCode', 'refunds.choose'],
    sms: { not: PRIVATE },
    ...later('say where a refund goes'),
  },
  status: {
    does: 'ask where it stands',
    endpoints: ['requests.mine', 'requests.get', 'requests.track', 'requests.live'],
    agent: ['calls.find', 'requests.get', 'requests.track', 'requests.live'],
    sms: { word: 'STATUS' },
    ...both('ask where it stands'),
  },
  papers: {
    does: 'see who holds a paper',
    endpoints: ['papers.chain'],
    sms: { word: 'STATUS' },
    ...both('see who holds a paper'),
  },
  need: {
    does: 'do what is due',
    endpoints: ['requests.meetNeed'],
    sms: { not: 'it needs the office’s reference' },
    ...both('do what is due'),
  },
  cure: {
    does: 'answer an objection',
    endpoints: ['requests.cure'],
    sms: { not: 'no pictures' },
    ...later('answer an objection'),
  },
  withdraw: {
    does: 'withdraw',
    endpoints: ['requests.withdraw'],
    sms: { not: 'it cannot be undone: only from the account or to a person' },
    ...later('withdraw'),
  },
  delivery: {
    does: 'have it brought, or fetch it',
    endpoints: ['requests.planDelivery', 'requests.keepAtOffice'],
    sms: { not: 'a choice of two that depends on the state' },
    ...later('have it brought, or fetch it'),
  },
  error: {
    does: 'report an error',
    endpoints: ['requests.reportError'],
    sms: { not: LONG },
    ...later('report an error'),
  },
  rate: {
    does: 'rate',
    endpoints: ['ratings.pending', 'ratings.rate', 'ratings.visit', 'ratings.of'],
    agent: ['ratings.rate', 'ratings.visit', 'ratings.of'],
    sms: { word: 'RATE' },
    ...later('rate'),
  },
  complain: {
    does: 'complain, and say that more was asked for',
    endpoints: ['grievances.file', 'grievances.mine', 'grievances.get', 'grievances.letter'],
    agent: ['grievances.file', 'grievances.ofRequest', 'grievances.get', 'grievances.letter'],
    sms: { word: 'COMPLAIN' },
    ...later('complain'),
  },
  talk: {
    does: 'add to a complaint',
    endpoints: ['grievances.say', 'grievances.attach', 'grievances.file.read'],
    sms: { not: PRIVATE },
    ...later('add to a complaint, take it back, ask for another look'),
  },
  appeal: {
    does: 'take a complaint back, or ask for another look',
    endpoints: ['grievances.withdraw', 'grievances.reopen'],
    sms: { not: PRIVATE },
    ...later('add to a complaint, take it back, ask for another look'),
  },
  verify: {
    does: 'check a badge or a receipt',
    endpoints: ['verify.code', 'verify.keys'],
    sms: { word: 'badge' },
    ...later('check a badge'),
  },
  help: { does: 'call for help', endpoints: ['safety.citizenSos'], sms: { word: 'SOS' }, ...later('call for help') },
  household: {
    does: 'keep the household',
    endpoints: ['household.list', 'household.add', 'household.rename', 'household.confirm', 'household.leave'],
    sms: { not: PRIVATE },
    ...later('keep the household'),
  },
  profile: {
    does: 'say name and language',
    endpoints: ['auth.setProfile'],
    sms: { not: PRIVATE },
    ...later('say name and language'),
  },
  record: {
    does: 'see, take and delete one’s own record',
    endpoints: [
      'record.get',
      'record.readers',
      'record.consents',
      'record.withdrawConsent',
      'record.askDownload',
      'record.deletionPreview',
      'record.sendCode',
      'record.delete',
    ],
    sms: { not: PRIVATE },
    ...later('see, take and delete one’s own record'),
  },
} as const satisfies Record<string, CitizenAction>
export type CitizenActionId = keyof typeof CITIZEN_ACTIONS

/** Where agents are proved: the same table-driven test as the web, acting for a caller. */
export const agentProof = (action: CitizenAction): Proof => action.web
export const smsProof = (action: CitizenAction): Proof => action.web
export const agentEndpoints = (action: CitizenAction): readonly EndpointId[] => action.agent ?? action.endpoints
