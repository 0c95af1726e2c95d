import type { Output } from '@app/contract/calls'
import type { PageToDraw } from '@app/contract/drawn-page'
import { inLanguage, type Brought } from '@app/ui'

interface Described {
  page: PageToDraw
  programme: Output<'programme.get'> | undefined
  answers: Record<string, Brought>
  own: string
  name: string
  description: string
}

const answerOf = <T>(answers: Record<string, Brought>, id: string): T | undefined =>
  Object.entries(answers).find(([key]) => key.startsWith(`${id}:`))?.[1].data as T | undefined

const rupees = (paisa: number): string => (paisa / 100).toFixed(2)

/** The page as schema.org has it: a service with its offers, or the site with its search. */
export function structuredData(given: Described): object {
  const { answers, own, name, page, programme } = given
  const { language, origin } = page
  const answer = answerOf<Output<'catalogue.get'>>(answers, 'catalogue.get')
  const ours = {
    '@type': 'GovernmentOrganization',
    name,
    url: origin,
    ...(programme && { telephone: programme.helpline }),
  }
  const site = {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name,
    url: own,
    inLanguage: language,
    description: given.description,
    publisher: ours,
    potentialAction: {
      '@type': 'SearchAction',
      target: `${origin}/?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  }
  if (!answer) return site
  const of = answer.service ?? answer.notOurs
  if (!of) return site
  const quote = answerOf<Output<'catalogue.quote'>>(answers, 'catalogue.quote')
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: inLanguage(of.name, language),
    url: own,
    inLanguage: language,
    description: given.description,
    ...(answer.department && {
      serviceOperator: { '@type': 'GovernmentOrganization', name: inLanguage(answer.department, language) },
    }),
    ...(answer.service && {
      provider: ours,
      areaServed: { '@type': 'AdministrativeArea', name: inLanguage(programme?.territory, language) },
      availableChannel: {
        '@type': 'ServiceChannel',
        serviceUrl: own,
        ...(programme && { servicePhone: { '@type': 'ContactPoint', telephone: programme.helpline } }),
      },
    }),
    ...(quote && {
      offers: quote.options.map((option) => ({
        '@type': 'Offer',
        category: option.mode,
        price: rupees(option.quote.totalPaisa),
        priceCurrency: 'PKR',
      })),
    }),
  }
}
