import type { Rates } from '@app/domain/catalogue'
import { Rs, secondary, sourced, t, unverified } from './words.ts'

const NO_CHARGE = {
  perOrderPaisa: 0,
  perExtraTripPaisa: 0,
  evidence: unverified('No source names a charge where nobody comes to the home.'),
}

export const rates: Rates[] = [
  {
    effectiveFrom: '2026-01-01',
    charges: {
      doorstep: {
        perOrderPaisa: Rs(1200),
        perExtraTripPaisa: Rs(300),
        evidence: secondary(
          'https://bloompakistan.com/dastak-doorstep-services-app-expands-to-10-more-cities-in-punjab-' +
            'enhancing-convenience-for-residents/?amp=1',
          'Rs 1,200 a visit by one outlet. What a second trip costs is unverified.',
        ),
      },
      centre: NO_CHARGE,
      remote: NO_CHARGE,
      selfService: NO_CHARGE,
    },
    salesTax: {
      basisPoints: 1600,
      payTo: t('Punjab Revenue Authority', 'پنجاب ریونیو اتھارٹی'),
      evidence: secondary(
        'https://taxsupporthub.com/?p=990902',
        'Standard rate on services. Whether this charge is taxable or an essential public service is for counsel.',
      ),
    },
    withholding: {
      activeBasisPoints: 1200,
      inactiveBasisPoints: 2400,
      law: 'Income Tax Ordinance 2001, s.233',
      evidence: sourced(
        'https://pkrevenue.com/advance-tax-rates-on-brokerage-commission-for-2025-26',
        'Rates of 2025–26; which section fits is for a tax adviser.',
      ),
    },
    psidOnlyAbovePaisa: Rs(5000),
    noShow: { feePaisa: Rs(300), callOutPayPaisa: Rs(150), evidence: unverified('The operator sets both.') },
    keptCharge: { onWithdrawalBasisPoints: 10_000, onRejectionBasisPoints: 10_000 },
    agencyShareBasisPoints: 2000,
    holdDays: 3,
    cash: { capPaisa: Rs(25_000), warnBasisPoints: 8000, ageHoursMax: 24 },
    secondPersonAbovePaisa: Rs(1_000_000),
    goodwillMaxPaisa: Rs(1200),
  },
]
