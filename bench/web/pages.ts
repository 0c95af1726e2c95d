/** The pages that a stranger meets first; the list of services is what a search in the page's language finds. */
export const PAGES = {
  home: () => '/',
  services: (language: Language) => `/?q=${encodeURIComponent(language === 'ur' ? 'سرٹیفکیٹ' : 'certificate')}`,
  birth: () => '/services/birth-certificate',
  domicile: () => '/services/domicile',
  track: () => '/track',
  verify: () => '/verify',
  help: () => '/help',
  figures: () => '/figures',
} satisfies Record<string, (language: Language) => string>

export type PageName = keyof typeof PAGES
export type Language = 'ur' | 'en'

/** The page's own address in that language, as it stands in links from elsewhere. */
export function addressOf(page: PageName, language: Language): string {
  const path = PAGES[page](language)
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`
}
