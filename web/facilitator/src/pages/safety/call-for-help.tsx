import { useEffect, useState } from 'react'
import type { Output } from '@app/contract/calls'
import { writeSos } from '@app/domain/safety'
import { Button, Icon, LinkButton, newId, Notice, useOnline, useText } from '@app/ui'
import { useAct } from '../../offline/use-offline.tsx'
import { whereNow } from './where-now.ts'
import { safetyWords } from './words.ts'

type Mine = Output<'safety.mine'>
type Point = { lat: number; lon: number } | null

/** One large button while the call is heard; without a network the two that are: a text message, and the police. */
export function CallForHelp({ mine, reload }: { mine: Mine | undefined; reload(): Promise<void> }) {
  const acting = useAct()
  const online = useOnline()
  const [called, setCalled] = useState<'done' | 'kept'>()
  const [point, setPoint] = useState<Point>(null)
  // The text message carries the place: it is looked for before anybody has to press.
  useEffect(() => void whereNow().then((found) => found && setPoint(found)), [online])
  const press = async () => {
    const found = await whereNow()
    if (found) setPoint(found)
    const done = await acting.act({
      endpoint: 'safety.sos',
      lane: 'sos',
      input: {
        alertId: newId(),
        ...(found && { at: { lat: found.lat, lon: found.lon }, accuracyMeters: found.accuracyMeters }),
      },
    })
    setCalled(done.kind === 'done' ? 'done' : 'kept')
    void reload()
  }
  const sms = mine && `sms:${mine.smsNumber}?body=${encodeURIComponent(writeSos(mine.smsCode, point))}`
  const heard = online && called !== 'kept'
  return heard ? (
    <Heard open={mine?.open[0]} called={called === 'done'} busy={acting.busy} sms={sms} onPress={() => void press()} />
  ) : (
    <Unheard kept={called === 'kept'} busy={acting.busy} sms={sms} onPress={() => void press()} />
  )
}

function Heard({
  open,
  called,
  busy,
  sms,
  onPress,
}: {
  open: Mine['open'][number] | undefined
  called: boolean
  busy: boolean
  sms: string | undefined
  onPress(): void
}) {
  const t = useText(safetyWords)
  return (
    <>
      <button type="button" className="sos-button" onClick={onPress} aria-busy={busy}>
        <Icon name="sos" size={48} />
        <span>{called || open ? t.again : t.sos}</span>
      </button>
      <p className="muted">{t.sosText}</p>
      {open?.state === 'acknowledged' ? (
        <Notice tone="success" live title={t.answered}>
          {t.answeredText}
        </Notice>
      ) : (
        (called || open) && (
          <Notice tone="warning" live title={t.sent}>
            {t.sentText}
          </Notice>
        )
      )}
      {!called && sms && (
        <LinkButton href={sms} tone="quiet" block icon="message">
          {t.sms}
        </LinkButton>
      )}
      <LinkButton href="tel:15" tone="quiet" block icon="phone">
        {t.police}
      </LinkButton>
    </>
  )
}

/**
 * Nobody hears this phone: it says so, and gives the ways that do without a network. The call itself is kept and goes
 * out when there is one.
 */
function Unheard({
  kept,
  busy,
  sms,
  onPress,
}: {
  kept: boolean
  busy: boolean
  sms: string | undefined
  onPress(): void
}) {
  const t = useText(safetyWords)
  return (
    <>
      <Notice tone="danger" live icon="offline" title={t.unheard}>
        {t.unheardText}
      </Notice>
      {sms && (
        <a className="sos-button sos-half" href={sms}>
          <Icon name="message" size={32} />
          <span>{t.sms}</span>
        </a>
      )}
      <a className="sos-button sos-half" href="tel:15">
        <Icon name="phone" size={32} />
        <span>{t.police}</span>
      </a>
      {kept ? (
        <p className="muted interface">{t.keptText}</p>
      ) : (
        <Button tone="quiet" block busy={busy} onClick={onPress}>
          {t.keep}
        </Button>
      )}
    </>
  )
}
