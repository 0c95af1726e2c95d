import type { CaseDefinition, Field, FeeLine, ServiceDefinition } from '@app/domain/catalogue'
import { Rs, secondary, t, unverified } from '../words.ts'
import { choice, district, text } from './parts.ts'

/** What the vehicle services share. */
export const REGISTRATION_FORM = '[A-Z]{1,4}[- ]?[0-9]{1,4}([- ][0-9]{1,4})?'
export const registrationNumber: Field = text(
  'registrationNumber',
  t('Registration number', 'گاڑی کا رجسٹریشن نمبر'),
  14,
  {
    pattern: REGISTRATION_FORM,
    patternHelp: t('In capital letters, like LEA-1234', 'انگریزی کے بڑے حروف میں، جیسے LEA-1234'),
  },
)
export const registrationDistrict: Field = district(
  'registrationDistrict',
  t('Which district is the vehicle registered in?', 'گاڑی کس ضلعے میں رجسٹرڈ ہے؟'),
)
export const vehicleClass: Field = choice('vehicleClass', t('What type of vehicle is it?', 'کون سی گاڑی ہے؟'), [
  ['motorcycle', t('Motorcycle', 'موٹر سائیکل')],
  ['car', t('Car or jeep', 'کار یا جیپ')],
  ['commercial', t('Rickshaw, loader or another commercial vehicle', 'رکشہ، لوڈر یا کوئی اور کمرشل گاڑی')],
])
export const engineCc: Field = {
  name: 'engineCc',
  label: t('Engine size', 'انجن کی طاقت'),
  type: 'number',
  min: 50,
  max: 8000,
  integer: true,
  unit: t('cc', 'سی سی'),
}

export const flat = (amount: number) => ({ kind: 'flat' as const, paisa: Rs(amount) })

export const exciseLine = (given: Omit<FeeLine, 'payTo' | 'payBy'> & Partial<Pick<FeeLine, 'payBy'>>): FeeLine => ({
  payTo: { department: 'excise-taxation' },
  payBy: 'psid',
  ...given,
})

export const registeringAuthority: CaseDefinition['competence'] = {
  basis: 'registration',
  officeKind: 'motor-registration',
  level: 'district',
  placeField: 'registrationDistrict',
  evidence: unverified('The registering authority of the district that holds the vehicle’s file.'),
}
export const BASIS: ServiceDefinition['legalBasis'] = {
  text: t(
    'Provincial Motor Vehicles Ordinance 1965. The permission to collect the file at home will be added here.',
    'صوبائی موٹر وہیکل آرڈیننس 1965۔ گھر سے فائل لینے کی اجازت یہاں لگائی جائے گی۔',
  ),
  evidence: unverified(),
}
export const TRANSFER = secondary('https://mtmispunjaab.pk/transfer-bike-ownership-in-punjab')
export const BIOMETRIC = secondary(
  'https://www.thenews.com.pk/print/1098797-transfer-of-vehicles-excise-dept-simplifies-biometric-procedure',
)
