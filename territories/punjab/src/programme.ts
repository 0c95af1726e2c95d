import type { Programme } from '@app/domain/territory'
import { t } from './words.ts'

/** The mark: the knob and ring of a door-knocker and the sound of it as two arcs; one colour, readable at 16 px. */
const MARK = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="currentColor" ' +
    'stroke-width="2.3" stroke-linecap="round">',
  '<circle cx="16" cy="5" r="2.7" fill="currentColor" stroke="none"/>',
  '<path d="M12.8 8.9a5.2 5.2 0 1 0 6.4 0"/>',
  '<path d="M6.6 14.4a9.6 9.6 0 0 0 18.8 0"/>',
  '<path d="M4.4 20.6a14 14 0 0 0 23.2 0"/>',
  '</svg>',
].join('')

export const programme: Programme = {
  name: t('Dastak', 'دستک', 'Dastak'),
  tagline: t('Government services at your door', 'سرکاری کام، آپ کی دہلیز پر', 'Sarkari kaam, aap ki dehleez par'),
  territoryName: t('Punjab', 'پنجاب', 'Punjab'),
  helpline: { short: '1202', international: null },
  police: '15',
  senderMask: 'DASTAK',
  markSvg: MARK,
  colours: {
    light: {
      ink: '#14201B',
      canvas: '#F6F8F7',
      surface: '#FFFFFF',
      muted: '#55635C',
      accent: '#0A6E4E',
      onAccent: '#FFFFFF',
      accentTint: '#E4F3EC',
      border: '#7B8A82',
      hairline: '#C9D2CD',
      warning: '#7A4F00',
      warningTint: '#FFF4DC',
      danger: '#B3261E',
      dangerTint: '#FDECEA',
      information: '#0B5CAD',
      informationTint: '#E8F1FB',
    },
    dark: {
      ink: '#E9F0EC',
      canvas: '#0E1512',
      surface: '#16201B',
      muted: '#A4B3AB',
      accent: '#4CC795',
      onAccent: '#0E1512',
      accentTint: '#15302A',
      border: '#7B8A82',
      hairline: '#2B3832',
      warning: '#F2C36B',
      warningTint: '#2E2410',
      danger: '#F2958F',
      dangerTint: '#351A18',
      information: '#8DBDF2',
      informationTint: '#14263A',
    },
  },
  operator: t('Punjab Information Technology Board', 'پنجاب انفارمیشن ٹیکنالوجی بورڈ'),
  facilitatorWord: {
    male: t('Dastak representative', 'دستک نمائندہ', 'Dastak numainda'),
    female: t('Dastak representative (woman)', 'دستک خاتون نمائندہ', 'Dastak khatoon numainda'),
    neutral: t('Dastak representative', 'دستک نمائندہ', 'Dastak numainda'),
  },
  trackingPrefix: 'DK',
  privacyNotice: t(
    'We only ask for what the department’s form needs. We never take your identity card away, and we record ' +
      'everyone who looks at your papers.',
    'ہم صرف وہی معلومات لیتے ہیں جو محکمے کے فارم میں ضروری ہیں۔ آپ کا شناختی کارڈ کبھی ساتھ نہیں لے جایا ' +
      'جاتا، اور آپ کے کاغذات جو بھی دیکھے اس کا ریکارڈ رہتا ہے۔',
  ),
}
