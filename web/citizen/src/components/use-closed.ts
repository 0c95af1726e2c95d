import { formatWhen, type FormPlaces, useLanguage, useText } from '@app/ui'
import { useAnswer } from '../app/api.ts'
import { addressWords } from './address-words.ts'

/** Why nobody can order from that tehsil today, with the day from which they can; undefined where they can. */
export function useClosed(tehsilId: string, places: FormPlaces | undefined): string | undefined {
  const t = useText(addressWords)
  const { language } = useLanguage()
  const { data } = useAnswer('districts.openings', tehsilId === '' ? null : {})
  const districtId = places?.tehsils.find((one) => one.id === tehsilId)?.districtId
  const found = data?.items.find((one) => one.districtId === districtId)
  if (!found || found.open) return undefined
  return found.opensOn === null ? t.opensLater : t.opensOn(formatWhen(found.opensOn, 'date', language))
}
