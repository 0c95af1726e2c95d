import { useState } from 'react'
import { Bdi, Button, Card, Facts, LinkButton, Notice, Stack, useText } from '@app/ui'
import { QrCode } from '@app/ui/qr'
import { type Given, trackerWords } from './words.ts'

/** What is shown this once: the steps, a code for another phone, and the way on for this one. */
export function SetUpCard({ given }: { given: Given }) {
  const t = useText(trackerWords)
  const [copied, setCopied] = useState(false)
  // OwnTracks opens its own link; the other app is told by hand.
  const opens = given.password !== null
  const copy = () =>
    void navigator.clipboard?.writeText(given.url).then(
      () => setCopied(true),
      () => undefined,
    )
  return (
    <Card title={opens ? t.owntracks : t.osmand} icon="qr" tone="accent">
      <Stack>
        <Notice tone="warning" title={t.shownOnce} />
        <ol className="why">
          <li>{t.install}</li>
          <li>{opens ? t.openHere : t.copyHere}</li>
          {!opens && <li>{t.fillIn}</li>}
          <li>{t.allow}</li>
          <li>{t.check}</li>
        </ol>
        {opens ? (
          <LinkButton block tone="primary" icon="link" href={given.setUp}>
            {t.open}
          </LinkButton>
        ) : (
          <>
            <Facts rows={[{ label: t.badge, value: <Bdi>{given.name}</Bdi> }]} />
            <p className="small">
              <Bdi className="address">{given.url}</Bdi>
            </p>
            <Button block tone="primary" icon={copied ? 'check' : 'copy'} onClick={copy}>
              {copied ? t.copied : t.copy}
            </Button>
          </>
        )}
        <QrCode text={given.setUp} label={t.code} size={280} />
      </Stack>
    </Card>
  )
}
