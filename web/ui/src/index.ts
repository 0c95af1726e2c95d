export { Button, LinkButton, type ButtonProps } from './controls/button.tsx'
export { Checkbox, ChoiceCards, SelectField, type Choice } from './controls/choice-fields.tsx'
export { Field, type FieldFrame } from './controls/field.tsx'
export { DateField } from './controls/date-field.tsx'
export { FileField } from './controls/file-field.tsx'
export { LanguageSwitch } from './controls/language-switch.tsx'
export { CnicField, CodeField, PhoneField, TextArea, TextField } from './controls/text-fields.tsx'
export { internationalPhone, latinDigits } from './controls/typed.ts'
export { SuggestField, type Suggestion } from './controls/suggest-field.tsx'
export { VoiceField } from './controls/voice-field.tsx'
export { FeeBreakdown, type FeeLineView } from './content/fee-breakdown.tsx'
export { Fold, FoldRow } from './content/fold.tsx'
export {
  CheckAnswers,
  Facts,
  TaskList,
  Timeline,
  type AnswerRow,
  type FactRow,
  type TaskItem,
  type TimelineEntry,
} from './content/lists.tsx'
export { grievanceLooks, type Look, requestLooks } from './content/state-looks.ts'
export { Table, type Column } from './content/table.tsx'
export { Tabs, type Tab } from './content/tabs.tsx'
export { DemoHint } from './feedback/demo-hint.tsx'
export { Confirm, Dialog } from './feedback/dialog.tsx'
export { ErrorSummary, type FieldError } from './feedback/error-summary.tsx'
export { EmptyState, Notice, Skeleton, StatusBadge, Steps, type Tone } from './feedback/notice.tsx'
export { OfflineBar } from './feedback/offline-bar.tsx'
export { ToastProvider, useToast } from './feedback/toast.tsx'
export { bring, drawWith, type Brought, type PageHead } from './drawing/drawing.ts'
export { loadFonts } from './fonts.ts'
export { formErrors, FormRenderer } from './form/form-renderer.tsx'
export { problemWords } from './form/form-words.ts'
export type { FormPlaces } from './form/form-places.ts'
export { useTehsilOptions } from './form/place-fields.tsx'
export {
  dayOf,
  formatDistance,
  formatRupees,
  formatWhen,
  formatWindow,
  groupCnic,
  groupPhone,
  type WhenStyle,
} from './i18n/format.ts'
export { LanguageProvider, useAccountLanguage, useLanguage, useList, useSay, useText } from './i18n/language.tsx'
export {
  createMessages,
  directionOf,
  inLanguage,
  textOf,
  type Language,
  type Messages,
  type Words,
} from './i18n/messages.ts'
export { lineOptions, Printed, Shown, shownText, type ShownValue } from './i18n/shown.tsx'
export { Amount, Bdi, Between, Cnic, Phone, Said, When } from './i18n/spans.tsx'
export { InTimeZone } from './i18n/time-zone.tsx'
export { Icon } from './icons/icon.tsx'
export type { IconName } from './icons/lucide.ts'
export { Mark } from './icons/mark.tsx'
export { PaperPicture, Pictogram } from './icons/pictogram.tsx'
export { ActionBar, AppBar, BottomBar, Card, Page, Row, Stack, type BottomBarItem } from './layout/layout.tsx'
export { newId } from './live/new-id.ts'
export { patiently } from './live/patience.ts'
export { problemOf, type Problem } from './live/problem.ts'
export { ProblemNotice } from './live/problem-notice.tsx'
export { openStream, type StreamMessage } from './live/stream.ts'
export { useCommand, type CommandState } from './live/use-command.ts'
export { useObjectUrl } from './live/use-object-url.ts'
export { useLatest } from './live/use-latest.ts'
export { useCountdown } from './live/use-countdown.ts'
export { useStateOf } from './live/use-state-of.ts'
export { useSettled } from './live/use-settled.ts'
export { useOnline } from './live/use-online.ts'
export { beginQuery, forgetAnswers, useQuery, type QueryState } from './live/use-query.ts'
export type { MapMarker, MapPlace, MapViewProps } from './map/map-props.ts'
export { MapView } from './map/map-view.tsx'
export { createSession } from './session/session.tsx'
export { thisBrowser } from './session/this-browser.ts'
export { applyColours, COLOURS_ID, coloursCss } from './theme.ts'
