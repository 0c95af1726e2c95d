/** What a person is told of a request: of its state, its visit, its money, its next step. */
export { movingSaid, owedSaid, phraseIn } from './said.ts'
export { phaseView, stateWords } from './stand-view.ts'
export { needView } from './view-parts.ts'
export { whenIn } from './when.ts'
