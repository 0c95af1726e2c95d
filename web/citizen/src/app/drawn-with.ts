import type { Output } from '@app/contract/calls'
import type { Brought, Language } from '@app/ui'

export const DRAWN_WITH_ID = 'drawn-with'
export const PROGRAMME_KEY = 'programme.get:{}'

/** What the server drew a page with; it stands in the page as data, so that the app can go on from it. */
export interface DrawnWith {
  language: Language
  answers: Record<string, Brought>
}

export const programmeIn = ({ answers }: DrawnWith) =>
  answers[PROGRAMME_KEY]?.data as Output<'programme.get'> | undefined

export function drawnWith(): DrawnWith | undefined {
  const text = document.getElementById(DRAWN_WITH_ID)?.textContent
  return text ? (JSON.parse(text) as DrawnWith) : undefined
}
