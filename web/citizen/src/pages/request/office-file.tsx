import { createMessages, Fold, LinkButton, useText } from '@app/ui'
import { QrCode } from '@app/ui/qr'
import type { RequestView } from '../../components/request-badge.tsx'

type OfficeFileFacts = NonNullable<NonNullable<RequestView['issued']>['officeFile']>

const words = createMessages({
  en: {
    open: 'Open the document',
    own: 'This is the department’s own file, exactly as they made it.',
    prove: 'Show that it’s genuine',
    how: 'Anyone can scan this code, or choose the file, under “Is it genuine?”.',
    code: 'Code of the document',
    mark: 'Fingerprint of the file (SHA-256)',
  },
  ur: {
    open: 'دستاویز کھولیں',
    own: 'یہ محکمے کی اپنی فائل ہے، ہو بہو جیسی انہوں نے بنائی۔',
    prove: 'اصلی ہونا دکھائیں',
    how: '”کیا یہ اصلی ہے؟“ میں کوئی بھی یہ کوڈ سکین کر سکتا ہے، یا وہاں فائل چن کر دیکھ سکتا ہے۔',
    code: 'دستاویز کا کوڈ',
    mark: 'فائل کی پہچان (SHA-256)',
  },
})

/** The department's file: opened as it came, with what proves it to whoever is shown it. */
export function OfficeFile({ href, file }: { href: string; file: OfficeFileFacts }) {
  const t = useText(words)
  return (
    <>
      <p className="small interface">{t.own}</p>
      <LinkButton href={href} newTab icon="download">
        {t.open}
      </LinkButton>
      <Fold title={t.prove}>
        <p className="small interface">{t.how}</p>
        <QrCode text={file.code} label={t.code} />
        <p className="small muted interface">
          {t.mark}:{' '}
          <span className="fingerprint">
            <bdi dir="ltr">{file.sha256}</bdi>
          </span>
        </p>
      </Fold>
    </>
  )
}
