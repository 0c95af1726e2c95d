/** How many orders may be open at once, and which are asked about before anybody rides out. */
export { addressOf, type Cap, type CapMet, capMet, ORDER_CAPS, type OrderCaps } from './caps.ts'
