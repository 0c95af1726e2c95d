import type { EndpointId, Input, Output } from './calls.generated.ts'
import type { RefusalBody } from './refusal-body.ts'

/**
 * How the server and the citizen's built app speak of a public page that is to be drawn before any script runs. The
 * server knows no screens and the app no database: each holds to this.
 */
export interface PageToDraw {
  /** Path and query, without the origin. */
  url: string
  origin: string
  language: 'ur' | 'en'
  /** The text of a built file, by its path below the app's folder. */
  read(path: string): string
  /** A public query's answer, as it would come over HTTP; undefined for what is not open to everybody. */
  ask<Id extends EndpointId>(id: Id, input: Input<Id>): Promise<PublicAnswer<Output<Id>> | undefined>
}
export type PublicAnswer<T> = { data: T } | { refused: RefusalBody; status: number }

export interface DrawnPage {
  status: number
  document: string
}

export interface PageDrawer {
  /** The part of the address that the page depends on; undefined where no public page is. */
  addressOf(url: string): string | undefined
  drawPage(page: PageToDraw): Promise<DrawnPage>
}
