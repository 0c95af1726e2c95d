import { fillPath, type PathArguments } from '@app/ui/paths'

/**
 * Every address of this app. The router is made from it, and the build writes them to routes.json, so that the server
 * answers 404 to all others.
 */
export const paths = {
  home: '/',
  service: '/services/:serviceId',
  book: '/book/:serviceId',
  bookStep: '/book/:serviceId/:step',
  booked: '/booked/:requestId',
  signIn: '/sign-in',
  requests: '/requests',
  request: '/requests/:requestId',
  task: '/requests/:requestId/:task',
  grievance: '/grievances/:grievanceId',
  rate: '/rate/:visitId',
  receipt: '/receipts/:receiptNo',
  track: '/track',
  verify: '/verify',
  trip: '/trip/:token',
  household: '/household',
  me: '/me',
  number: '/me/number',
  record: '/me/record',
  deletion: '/me/record/delete',
  centre: '/centres/:centreId',
  figures: '/figures',
  help: '/help',
} as const

export type PathName = keyof typeof paths

/** A link of the app: `to('request', { requestId })`. */
export const to = <Name extends PathName>(name: Name, ...given: PathArguments<(typeof paths)[Name]>): string =>
  fillPath(paths[name], ...given)
