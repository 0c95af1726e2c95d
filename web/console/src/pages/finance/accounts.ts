import { createMessages } from '@app/ui'

/** What the classes of accounts are called. */
export const accountWords = createMessages({
  en: {
    1010: 'Collection bank', 1020: 'Payout bank', 1100: 'Gateway clearing', 1200: 'Cash in representatives’ hands', 1205: 'Cash over the limit', 1210: 'Deposits in transit', 1300: 'Due from representatives', 1400: 'Due from citizens (no-show)', 1500: 'Refunds due from departments', 2010: 'Citizens’ advances', 2020: 'Refunds due to citizens',
    2100: 'Fees due to departments', 2110: 'Settlements in transit', 2200: 'Pay on hold', 2210: 'Pay available', 2220: 'Float and security', 2230: 'Expenses to repay', 2300: 'Withholding tax', 2310: 'Sales tax on services', 2400: 'Payouts in transit', 2900: 'Unidentified receipts', 3010: 'Accumulated surplus', 4010: 'Service charge', 4020: 'No-show fees', 4030: 'Penalties',
    5010: 'Representatives’ pay', 5020: 'Incentives', 5030: 'Channel charges', 5040: 'Cash short', 5050: 'Goodwill and fraud loss', 9100: 'Paid straight to the treasury', 9200: 'Paid straight to the treasury (counter)',
  },
  ur: {
    1010: 'وصولی بینک', 1020: 'ادائیگی بینک', 1100: 'آن لائن رقم راستے میں', 1200: 'نمائندوں کے پاس نقد', 1205: 'حد سے زیادہ نقد', 1210: 'جمع رقوم راستے میں', 1300: 'نمائندوں سے وصولی', 1400: 'شہریوں سے وصولی (گھر پر نہ ملنے کی)', 1500: 'محکموں سے رقم کی واپسی', 2010: 'شہریوں کی پیشگی', 2020: 'شہریوں کو رقم کی واپسی',
    2100: 'محکموں کی فیس', 2110: 'محکموں کو راستے میں', 2200: 'رکا ہوا معاوضہ', 2210: 'قابلِ ادا معاوضہ', 2220: 'زرِ ضمانت', 2230: 'خرچ کی واپسی', 2300: 'انکم ٹیکس کٹوتی', 2310: 'خدمات پر سیلز ٹیکس', 2400: 'ادائیگیاں راستے میں', 2900: 'نامعلوم رقوم', 3010: 'جمع شدہ بچت', 4010: 'سروس کا خرچ', 4020: 'گھر پر نہ ملنے کی فیس', 4030: 'جرمانے',
    5010: 'معاوضہ', 5020: 'ترغیبی رقم', 5030: 'ذرائع کی کٹوتی', 5040: 'نقد میں کمی', 5050: 'ازالہ اور نقصان', 9100: 'براہِ راست خزانے میں', 9200: 'براہِ راست خزانے میں (جوابی اندراج)',
  },
})

/** The balance of one class of accounts; debit is positive. */
export const balanceOf = (accounts: readonly { code: string; balancePaisa: number }[], code: string): number => accounts.find((account) => account.code === code)?.balancePaisa ?? 0
