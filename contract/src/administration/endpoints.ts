import { drafts } from './drafts.ts'
import { facts } from './facts.ts'

export const administration = { ...drafts, ...facts }
