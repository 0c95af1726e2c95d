import type { Department } from '@app/domain/territory'
import { t } from './words.ts'

export const departments: Department[] = [
  {
    id: 'district-administration',
    name: t('District administration (Deputy Commissioner)', 'ضلعی انتظامیہ (ڈپٹی کمشنر)'),
    shortName: t('DC office', 'ڈی سی آفس'),
    connectors: ['desk'],
    officeKinds: [
      {
        kind: 'dc-office',
        name: t('Deputy Commissioner’s office, domicile branch', 'ڈپٹی کمشنر آفس، ڈومیسائل برانچ'),
        serves: 'district',
      },
    ],
  },
  {
    id: 'board-of-revenue',
    name: t('Board of Revenue', 'بورڈ آف ریونیو'),
    shortName: t('Revenue', 'محکمہ مال'),
    connectors: ['rest'],
    officeKinds: [{ kind: 'stamp-counter', name: t('E-stamp counter', 'ای اسٹامپ کاؤنٹر'), serves: 'district' }],
    website: 'https://es.punjab.gov.pk',
  },
  {
    id: 'local-government',
    name: t('Local Government and Community Development', 'محکمہ بلدیات و دیہی ترقی'),
    shortName: t('Local Government', 'محکمہ بلدیات'),
    connectors: ['csv', 'email', 'desk'],
    officeKinds: [
      { kind: 'union-council', name: t('Union council office', 'یونین کونسل دفتر'), serves: 'tehsil' },
      { kind: 'arbitration-council', name: t('Arbitration council', 'ثالثی کونسل'), serves: 'tehsil' },
    ],
  },
  {
    id: 'excise-taxation',
    name: t('Excise, Taxation and Narcotics Control', 'محکمہ ایکسائز، ٹیکسیشن و نارکوٹکس کنٹرول'),
    shortName: t('Excise', 'محکمہ ایکسائز'),
    connectors: ['rest', 'desk'],
    officeKinds: [
      {
        kind: 'motor-registration',
        name: t('Motor registering authority', 'موٹر رجسٹریشن اتھارٹی'),
        serves: 'district',
      },
      { kind: 'property-tax-circle', name: t('Property tax office', 'پراپرٹی ٹیکس دفتر'), serves: 'district' },
    ],
    website: 'https://excise.punjab.gov.pk',
  },
  {
    id: 'service-centres',
    name: t('Service centres', 'عوامی سروس سینٹر'),
    shortName: t('Centre', 'سینٹر'),
    connectors: [],
    officeKinds: [{ kind: 'walk-in-centre', name: t('Service centre', 'سروس سینٹر'), serves: 'district' }],
  },
]
