/** Every address of this app. The build writes them to routes.json, so that the server answers 404 to all others. */
export const paths = [
  '/',
  '/services/:serviceId',
  '/book/:serviceId',
  '/book/:serviceId/:step',
  '/booked/:requestId',
  '/sign-in',
  '/requests',
  '/requests/:requestId',
  '/requests/:requestId/:task',
  '/rate/:visitId',
  '/receipts/:receiptNo',
  '/track',
  '/verify',
  '/household',
  '/me',
  '/help',
] as const
