export { PasskeyButton } from './passkey-button.tsx'
export { PasskeysCard, type PasskeysOf } from './passkeys-card.tsx'
export { passkeysWork, showPasskey } from './this-device.ts'
