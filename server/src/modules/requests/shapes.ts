import type { z } from 'zod'
import type {
  Address as AddressShape,
  Answers as AnswersShape,
  Asset as AssetShape,
  LocalText as LocalTextShape,
  PartyInput,
  PersonDetails as PersonShape,
  Quote as QuoteShape,
  Receiver as ReceiverShape,
} from '@app/contract/shapes'

/** The contract's shapes as plain types. */
export type LocalText = z.infer<typeof LocalTextShape>
export type Quote = z.infer<typeof QuoteShape>
export type Address = z.output<typeof AddressShape>
/** As kept: with the number that rings at the door. */
export type Receiver = z.output<typeof ReceiverShape> & { phone: string }
export type Person = z.output<typeof PersonShape>
export type Party = z.output<typeof PartyInput>
export type Asset = z.output<typeof AssetShape>
export type Answers = z.output<typeof AnswersShape>

/** What is sealed of a request. */
export interface PrivateFacts {
  subject: Person
  answers: Answers
  asset: Asset | null
}
/** What is sealed of an order. */
export interface PrivateOrder {
  address: Address | null
  receiver: Receiver | null
}
