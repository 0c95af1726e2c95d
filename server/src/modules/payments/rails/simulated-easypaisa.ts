import type { Knobs } from './simulated.ts'

/** The form of a connection to the simulator: it and we make the merchant's password of the one secret. */
export const simulatedEasypaisa = ({ url, secret }: Knobs) => ({
  settings: { url, storeId: '1001', accountNumber: '20001', username: 'MERCHANT', email: 'pay@programme.example' },
  secrets: { password: secret.slice(0, 16) },
})
