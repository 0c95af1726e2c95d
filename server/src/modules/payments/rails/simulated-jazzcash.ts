import type { Knobs } from './simulated.ts'

/** The form of a connection to the simulator: it and we make the merchant's password and salt of the one secret. */
export const simulatedJazzcash = ({ url, secret }: Knobs) => ({
  settings: { url, merchantId: 'MERCHANT' },
  secrets: { password: secret.slice(0, 16), salt: secret.slice(16) },
})
