import { createMessages, useText } from '@app/ui'
import { useSession } from '../../app/session.tsx'

const words = createMessages({
  en: { auditor: 'Auditors can view this. Only finance can act.' },
  ur: { auditor: 'آڈیٹر صرف دیکھ سکتا ہے۔ کارروائی شعبہ حساب ہی کر سکتا ہے۔' },
})

/** Why this person may only look; undefined for finance. */
export function useOnlyReads(): string | undefined {
  const t = useText(words)
  const { me } = useSession()
  return me?.roles.includes('finance') ? undefined : t.auditor
}
