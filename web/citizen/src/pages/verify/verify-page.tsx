import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { Button, Card, CodeField, FileField, Icon, Page, TextField, useText } from '@app/ui'
import { useProgramme } from '../../app/programme.tsx'
import { useNavigation } from '../../app/routing.ts'
import { fingerprintOf } from './fingerprint.ts'
import { refreshKeys } from './offline-check.ts'
import { canScan, QrScanner } from './qr-scanner.tsx'
import { useCheck } from './use-check.ts'
import { Verdict } from './verdict.tsx'
import { verifyWords } from './verify-words.ts'

export default function VerifyPage() {
  const t = useText(verifyWords)
  const { name } = useProgramme()
  const { query } = useNavigation()
  const [badgeNo, setBadgeNo] = useState(query.badge ?? '')
  const [code, setCode] = useState('')
  const [qr, setQr] = useState(query.qr ?? '')
  const { finding, busy, check, again } = useCheck()
  const checkQr = useCallback((text: string) => void check({ qr: text }), [check])
  const ask = () => {
    // The code of a moment ago is of no use; the number stays.
    setCode('')
    again()
  }
  const begin = useEffectEvent(() => {
    void refreshKeys()
    if (query.qr) checkQr(query.qr)
  })
  useEffect(() => begin(), [])
  if (finding) return <Verdict finding={finding} again={ask} />
  return (
    <Page title={t.title} lead={t.lead} suffix={name}>
      <Card title={t.badgeTitle} icon="badge">
        <form
          className="form-flow"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void check({ badgeNo: badgeNo.trim().toUpperCase(), code })
          }}
        >
          <TextField
            id="badge"
            label={t.badge}
            hint={t.badgeHint}
            script="latin"
            maxLength={20}
            value={badgeNo}
            onChange={setBadgeNo}
          />
          <CodeField id="code" label={t.code} hint={t.codeHint} value={code} onChange={setCode} />
          <Button type="submit" tone="primary" block busy={busy} disabled={badgeNo.trim() === '' || code.length < 6}>
            {t.check}
          </Button>
        </form>
      </Card>
      <Card title={t.scanTitle} icon="qr">
        {canScan() && <QrScanner onFound={checkQr} />}
        <form
          className="form-flow"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (qr.trim()) checkQr(qr.trim())
          }}
        >
          <TextField id="qr" label={t.qr} hint={t.qrHint} script="latin" maxLength={4000} value={qr} onChange={setQr} />
          <Button type="submit" block busy={busy} disabled={qr.trim() === ''}>
            {t.check}
          </Button>
        </form>
      </Card>
      <Card title={t.fileTitle} icon="document">
        <FileField
          id="document-file"
          label={t.file}
          hint={t.fileHint}
          file={undefined}
          takes={{ types: 'application/pdf,image/jpeg,image/png', words: t.fileTakes }}
          onChange={(file) => {
            if (file) void fingerprintOf(file).then((sha256) => check({ sha256 }))
          }}
        />
      </Card>
      <p className="small muted interface">
        <Icon name="lock" /> {t.never}
      </p>
    </Page>
  )
}
