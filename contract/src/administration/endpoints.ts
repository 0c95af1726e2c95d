import { drafts } from './drafts.ts'
import { facts } from './facts.ts'
import { system } from './system.ts'

export const administration = { ...drafts, ...facts, ...system }
