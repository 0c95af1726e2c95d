import type { Output } from '@app/contract/calls'
import type { Point } from '@app/domain/shared'

type Office = Output<'offices.get'>
export interface OfficeForm {
  nameEn: string
  nameUr: string
  addressEn: string
  addressUr: string
  phone: string
  lat: string
  lon: string
  week: Office['week']
  opens: string
  closes: string
}

export const formOf = (office: Office): OfficeForm => ({
  nameEn: office.name.en,
  nameUr: office.name.ur,
  addressEn: office.address.en,
  addressUr: office.address.ur,
  phone: office.phone,
  lat: String(office.point.lat),
  lon: String(office.point.lon),
  week: office.week,
  opens: office.centre?.opens ?? '',
  closes: office.centre?.closes ?? '',
})

const degreeOf = (text: string, most: number): number | undefined => {
  const value = Number(text)
  return text.trim() !== '' && Number.isFinite(value) && Math.abs(value) <= most ? value : undefined
}

export function pointOf({ lat, lon }: Pick<OfficeForm, 'lat' | 'lon'>): Point | undefined {
  const [north, east] = [degreeOf(lat, 90), degreeOf(lon, 180)]
  return north === undefined || east === undefined ? undefined : { lat: north, lon: east }
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

/** The fields that cannot be sent as they are. */
export function wrongIn(form: OfficeForm, hasHours: boolean): (keyof OfficeForm)[] {
  const empty = (['nameEn', 'nameUr', 'addressEn', 'addressUr'] as const).filter((field) => !form[field].trim())
  const where = (
    [
      ['lat', 90],
      ['lon', 180],
    ] as const
  )
    .filter(([field, most]) => degreeOf(form[field], most) === undefined)
    .map(([field]) => field)
  const times = !hasHours ? [] : (['opens', 'closes'] as const).filter((field) => !CLOCK.test(form[field]))
  return [
    ...empty,
    ...where,
    ...times,
    ...(hasHours && times.length === 0 && form.opens >= form.closes ? (['closes'] as const) : []),
  ]
}
