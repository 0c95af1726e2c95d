/** Preact keeps `act` apart; the tests ask for it where React has it. */
export * from 'preact/compat'
export { default } from 'preact/compat'
export { act } from 'preact/test-utils'
