export { composeText, framed, isAboutMoney, textBody, type TextPack } from './compose.ts'
export { afterDoubt, type Care, careOf, type Doubt, inOrder, passOverSeconds, SENDS_MAX } from './delivery.ts'
export { QUESTION_KINDS, type Asked, type QuestionKind, type Understood, understand } from './understand.ts'
export {
  composePush,
  PUSH_NEWS,
  type PushApp,
  type PushMessage,
  type PushNews,
  pushRule,
  type PushRule,
  shortened,
} from './push.ts'
export { quietUntil } from './quiet.ts'
