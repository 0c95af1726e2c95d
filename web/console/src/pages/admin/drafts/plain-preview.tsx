import type { Rates } from '@app/domain/catalogue'
import type { Holiday } from '@app/domain/calendar'
import type { Office } from '@app/domain/places'
import { formatRupees } from '@app/domain/shared'
import type { CommissionRule, Reason } from '@app/domain/territory'
import { Bdi, Card, Facts } from '@app/ui'
import type { ReactNode } from 'react'
import type { Kind, Value } from './draft-types.ts'
import { type Choice, choiceWords, plainWords } from './plain-words.ts'

const LANGUAGES = ['ur', 'en'] as const
type Language = (typeof LANGUAGES)[number]

/** A small thing as people of each language will read it, beside each other: a word that is missing in one is seen. */
export function PlainPreview({ kind, value }: { kind: Kind; value: Value }) {
  return (
    <div className="two-columns">
      {LANGUAGES.map((language) => (
        <div key={language} dir={language === 'ur' ? 'rtl' : 'ltr'} lang={language}>
          <Card title={plainWords[language].reads}>{bodyOf(kind, value, language)}</Card>
        </div>
      ))}
    </div>
  )
}

function bodyOf(kind: Kind, value: Value, language: Language): ReactNode {
  switch (kind) {
    case 'reason':
      return <ReasonRead reason={value as unknown as Reason} language={language} />
    case 'rates':
      return <RatesRead rates={value as unknown as Rates} language={language} />
    case 'commission':
      return <PayRead rule={value as unknown as CommissionRule} language={language} />
    case 'holidays':
      return (
        <HolidaysRead holidays={(value as unknown as { holidays: Holiday[] }).holidays ?? []} language={language} />
      )
    case 'office':
      return <OfficeRead office={value as unknown as Office} language={language} />
    default:
      return null
  }
}

const said = (words: { en?: string; ur?: string } | undefined, language: Language): ReactNode =>
  words?.[language] || '–'
const choice = (value: string | undefined, language: Language): string =>
  value ? (choiceWords[language][value as Choice] ?? value) : '–'

function ReasonRead({ reason, language }: { reason: Reason; language: Language }) {
  const t = plainWords[language]
  return (
    <>
      <p>
        <strong>{said(reason.label, language)}</strong>
      </p>
      <Facts
        rows={[
          { label: t.cause, value: choice(reason.cause, language) },
          { label: t.pays, value: choice(reason.citizenFee, language) },
          { label: t.paid, value: choice(reason.facilitatorPay, language) },
          {
            label: t.next,
            value: (
              <>
                {choice(reason.nextStep, language)}
                {reason.waitMinutes > 0 && <> ({t.waits(reason.waitMinutes)})</>}
              </>
            ),
          },
        ]}
      />
    </>
  )
}

function PayRead({ rule, language }: { rule: CommissionRule; language: Language }) {
  const t = plainWords[language]
  const three = (Number(rule.amountPaisa) || 0) + 2 * (Number(rule.furtherPaisa) || 0)
  return (
    <>
      <p>
        <strong>{said(rule.name, language)}</strong>
      </p>
      <Facts
        rows={[
          { label: choice(rule.leg, language), value: <Bdi>{formatRupees(Number(rule.amountPaisa) || 0)}</Bdi> },
          { label: t.further, value: <Bdi>{formatRupees(three)}</Bdi> },
        ]}
      />
    </>
  )
}

/** Money that people meet: what they are charged, what is held back, what may be carried. */
function RatesRead({ rates, language }: { rates: Rates; language: Language }) {
  const t = plainWords[language]
  const rupees = (paisa: number) => <Bdi>{formatRupees(Number(paisa) || 0)}</Bdi>
  const share = (basisPoints: number) => <Bdi>{(Number(basisPoints) || 0) / 100}%</Bdi>
  return (
    <Facts
      rows={[
        { label: `${t.charges}: ${t.doorstep}`, value: rupees(rates.charges.doorstep.perOrderPaisa) },
        { label: `${t.charges}: ${t.centre}`, value: rupees(rates.charges.centre.perOrderPaisa) },
        { label: t.salesTax, value: share(rates.salesTax.basisPoints) },
        {
          label: t.withholding,
          value: (
            <>
              {share(rates.withholding.activeBasisPoints)} / {share(rates.withholding.inactiveBasisPoints)}
            </>
          ),
        },
        { label: t.noShow, value: rupees(rates.noShow.feePaisa) },
        { label: t.cash, value: rupees(rates.cash.capPaisa) },
        { label: t.holdDays, value: <Bdi>{rates.holdDays}</Bdi> },
      ]}
    />
  )
}

function HolidaysRead({ holidays, language }: { holidays: readonly Holiday[]; language: Language }) {
  const t = plainWords[language]
  return (
    <Facts
      rows={holidays
        .toSorted((a, b) => (a.date < b.date ? -1 : 1))
        .map((one) => ({
          label: <Bdi>{one.date}</Bdi>,
          value: (
            <>
              {said(one.name, language)}
              {one.onlyFor && <> ({said(one.onlyFor, language)})</>}{' '}
              <span className="small muted">
                {one.scope?.kind === 'territory' || !one.scope ? t.everywhere : <Bdi>{one.scope.ids.join(', ')}</Bdi>}
              </span>
            </>
          ),
        }))}
    />
  )
}

function OfficeRead({ office, language }: { office: Office; language: Language }) {
  const t = plainWords[language]
  return (
    <>
      <p>
        <strong>{said(office.name, language)}</strong>
      </p>
      <Facts
        rows={[
          { label: t.address, value: said(office.address, language) },
          { label: t.phone, value: office.phone ? <Bdi>{office.phone}</Bdi> : '–' },
          {
            label: t.hours,
            value: (
              <>
                {choice(office.week, language)}
                {office.centre && (
                  <>
                    {' '}
                    ·{' '}
                    <Bdi>
                      {office.centre.opens}–{office.centre.closes}
                    </Bdi>
                  </>
                )}
              </>
            ),
          },
          { label: t.serves, value: choice(office.serves, language) },
        ]}
      />
    </>
  )
}
