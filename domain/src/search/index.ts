export { nearness } from './spelling.ts'
export type { SearchWords } from './thesaurus.ts'
export { type Findable, type Hit, WordSearch } from './word-search.ts'
