export { ToldCard, type ToldOf } from './told-card.tsx'
