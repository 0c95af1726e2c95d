import type { Output } from '@app/contract/calls'
import { type OfficeForm, pointOf, wrongIn } from '../office-form.ts'

type Centre = Output<'centres.get'>
export interface CentreForm extends OfficeForm {
  id: string
  districtId: string
  tehsilId: string
  counters: string
  till: string
  safe: string
  reason: string
}

const rupeesOf = (paisa: number | undefined): string => (paisa ? String(paisa / 100) : '')
export const centreForm = (centre?: Centre): CentreForm => ({
  id: centre?.id ?? '',
  districtId: centre?.districtId ?? '',
  tehsilId: centre?.tehsilId ?? '',
  nameEn: centre?.name.en ?? '',
  nameUr: centre?.name.ur ?? '',
  addressEn: centre?.address.en ?? '',
  addressUr: centre?.address.ur ?? '',
  phone: centre?.phone ?? '',
  lat: centre ? String(centre.point.lat) : '',
  lon: centre ? String(centre.point.lon) : '',
  week: (centre?.week as OfficeForm['week'] | undefined) ?? 'sixDay',
  opens: centre?.opens ?? '09:00',
  closes: centre?.closes ?? '17:00',
  counters: centre ? String(centre.counters) : '',
  till: rupeesOf(centre?.tillPaisa),
  safe: rupeesOf(centre?.safePaisa),
  reason: '',
})

const RUPEES = /^\d{1,7}$/
export const paisaOf = (rupees: string): number => (rupees.trim() === '' ? 0 : Number(rupees) * 100)
const cashWrong = (form: CentreForm): (keyof CentreForm)[] => [
  ...(RUPEES.test(form.till) && Number(form.till) > 0 ? [] : (['till'] as const)),
  ...(form.safe.trim() === '' || RUPEES.test(form.safe) ? [] : (['safe'] as const)),
]
const why = (form: CentreForm): (keyof CentreForm)[] => (form.reason.trim() ? [] : ['reason'])

/** The fields that cannot be sent as they are, by what is asked. */
export function wrongInCentre(form: CentreForm, kind: 'make' | 'details' | 'money'): (keyof CentreForm)[] {
  if (kind === 'money') return [...cashWrong(form), ...why(form)]
  const counters = /^\d{1,2}$/.test(form.counters) && Number(form.counters) > 0 ? [] : (['counters'] as const)
  const both = [...wrongIn(form, true), ...counters, ...why(form)]
  if (kind === 'details') return both
  const place = (['id', 'districtId', 'tehsilId'] as const).filter((field) => !form[field].trim())
  return [...place, ...both, ...cashWrong(form)]
}

/** What both making and correcting send. */
export const detailsOf = (form: CentreForm) => ({
  name: { en: form.nameEn.trim(), ur: form.nameUr.trim() },
  address: { en: form.addressEn.trim(), ur: form.addressUr.trim() },
  phone: form.phone.trim(),
  point: pointOf(form) ?? { lat: 0, lon: 0 },
  week: form.week,
  opens: form.opens,
  closes: form.closes,
  counters: Number(form.counters),
  reason: form.reason.trim(),
})
