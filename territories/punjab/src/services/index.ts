import type { ServiceDefinition } from '@app/domain/catalogue'
import { birthCertificate } from './birth.ts'
import { deathCertificate } from './death.ts'
import { divorceCertificate } from './divorce.ts'
import { domicile } from './domicile.ts'
import { eStamp } from './e-stamp.ts'
import { marriageCertificate } from './marriage.ts'
import { propertyTax } from './property-tax.ts'
import { tokenTax } from './token-tax.ts'
import { vehicleRegistration } from './vehicle-registration.ts'
import { vehicleTransfer } from './vehicle-transfer.ts'

export const services: ServiceDefinition[] = [
  domicile,
  eStamp,
  birthCertificate,
  deathCertificate,
  marriageCertificate,
  divorceCertificate,
  vehicleTransfer,
  propertyTax,
  tokenTax,
  vehicleRegistration,
]
