import type { Handlers } from '../../kernel/module.ts'
import { get } from './get.ts'
import { knowledge } from './knowledge.ts'
import { search } from './search.ts'

export const handlers: Handlers = { 'catalogue.search': search, 'catalogue.get': get, 'catalogue.knowledge': knowledge }
