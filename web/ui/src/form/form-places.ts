import type { Words } from '../i18n/messages.ts'

/** The territory's districts and tehsils, for the fields that ask for a place. */
export interface FormPlaces {
  districts: readonly { id: string; name: Words }[]
  tehsils: readonly { id: string; districtId: string; name: Words; point?: { lat: number; lon: number } }[]
}
