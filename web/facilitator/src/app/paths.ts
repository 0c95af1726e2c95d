import { fillPath, type PathArguments } from '@app/ui/paths'

/** Every path of the app below /facilitator; `routes.json` and the router are both made from it. */
export const paths = {
  day: '/',
  signIn: '/sign-in',
  way: '/way',
  offer: '/offers/:offerId',
  visits: '/visits',
  visit: '/visits/:visitId',
  form: '/visits/:visitId/tasks/:taskId/form',
  papers: '/visits/:visitId/tasks/:taskId/papers',
  paper: '/visits/:visitId/tasks/:taskId/papers/:itemId',
  proof: '/visits/:visitId/tasks/:taskId/proof',
  counter: '/visits/:visitId/tasks/:taskId/counter',
  thirdParty: '/visits/:visitId/tasks/:taskId/costs',
  payment: '/visits/:visitId/payment',
  finish: '/visits/:visitId/finish',
  witness: '/visits/:visitId/witness',
  lostNumber: '/visits/:visitId/lost-number',
  noShow: '/visits/:visitId/no-show',
  fail: '/visits/:visitId/fail',
  giveBack: '/visits/:visitId/give-back',
  rate: '/visits/:visitId/rate',
  refund: '/visits/:visitId/tasks/:taskId/refund',
  receipt: '/receipts/:receiptNo',
  badge: '/badge',
  custody: '/custody',
  chain: '/custody/:requestId/:paperId',
  fetches: '/fetches',
  fetch: '/fetches/:recoveryId',
  cash: '/cash',
  deposit: '/cash/deposit',
  count: '/cash/count',
  earnings: '/earnings',
  payStatement: '/earnings/statement',
  share: '/earnings/share',
  passed: '/earnings/others',
  complaints: '/complaints',
  complaint: '/complaints/:grievanceId',
  profile: '/profile',
  hours: '/hours',
  details: '/details',
  payAccount: '/pay-account',
  tracker: '/tracker',
  outbox: '/outbox',
  apply: '/apply',
  training: '/training/:moduleId',
  quiz: '/quiz',
  notices: '/notices',
  notice: '/notices/:proceedingId',
  sos: '/sos',
} as const

export type PathName = keyof typeof paths

export const BASE = '/facilitator'

/** A link of the app: `to('visit', { visitId })`. */
export const to = <Name extends PathName>(name: Name, ...given: PathArguments<(typeof paths)[Name]>): string =>
  `${BASE}${fillPath(paths[name], ...given)}`
