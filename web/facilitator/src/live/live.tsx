import { useEffect } from 'react'
import { createMessages, openStream, type StreamMessage, useText, useToast } from '@app/ui'
import { heard } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { FETCHES_KEY, VISITS_KEY, WAY_KEY } from '../offline/absorb.ts'
import { useOffline } from '../offline/use-offline.tsx'

const words = createMessages({
  en: { offer: 'You have a new offer' },
  ur: { offer: 'نیا کام آیا ہے' },
})

/** Hears of offers and changes while the app is open, and asks again for what changed. */
export function Live() {
  const { signedIn } = useSession()
  const { fetch } = useOffline()
  const toast = useToast()
  const t = useText(words)
  useEffect(() => {
    if (!signedIn) return
    const again = () =>
      void Promise.allSettled([
        fetch('offers.list', {}, 'offers'),
        fetch('visits.list', { limit: 50 }, VISITS_KEY),
        fetch('facilitator.day', {}, WAY_KEY),
        fetch('papers.fetches', {}, FETCHES_KEY),
        fetch('programme.time', {}, 'time'),
        fetch('shift.get', {}, 'shift'),
      ])
    const hear = ({ data }: StreamMessage) => {
      const { kind } = JSON.parse(data) as { kind?: string }
      again()
      if (kind !== 'offer') return
      toast(t.offer, 'information')
      navigator.vibrate?.([120, 60, 120])
    }
    // Whose session was ended elsewhere hears of it here first: the stream is closed at once.
    return openStream('/api/facilitator/live', { 'x-app': 'facilitator' }, hear, heard)
  }, [signedIn, fetch, toast, t])
  return null
}
