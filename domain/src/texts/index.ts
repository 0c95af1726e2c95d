export { QUESTION_KINDS, type Asked, type QuestionKind, type Understood, understand } from './understand.ts'
