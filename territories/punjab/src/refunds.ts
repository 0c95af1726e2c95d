import type { RefundPack } from '@app/domain/payments'
import { t, unverified } from './words.ts'

const note = unverified('Which wallets the programme’s bank can pay into is the operator’s to agree with it')

/** How refunds go out. A wallet's number is the mobile number it was opened with. */
export const refunds: RefundPack = {
  wallets: [
    {
      id: 'easypaisa',
      name: t('Easypaisa', 'ایزی پیسہ'),
      pattern: '03\\d{9}',
      example: '0300 1234567',
      evidence: note,
    },
    {
      id: 'jazzcash',
      name: t('JazzCash', 'جاز کیش'),
      pattern: '03\\d{9}',
      example: '0300 1234567',
      evidence: note,
    },
  ],
  remindAfterDays: [2, 7, 21],
  lateAfterDays: 10,
}
