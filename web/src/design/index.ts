/**
 * The design language: a few calm components, plain CSS, tokens in tokens.css.
 * Fields take `register()` of react-hook-form spread into them (DateField and FileField: a Controller or own state).
 * Layout classes from base.css: `stack` (`--s`, `--l`), `row`, `soft`, `small`, `visually-hidden`.
 */
export { useFormat } from '../i18n/format.ts'
export { useText } from '../i18n/text.ts'
export { Button, LinkButton } from './button.tsx'
export { Card } from './card.tsx'
export { CheckGroup } from './check-group.tsx'
export { DateField, MonthField } from './date-field.tsx'
export { ErrorSummary } from './error-summary.tsx'
export { FileField } from './file-field.tsx'
export { FileSize } from './file-size.tsx'
export { Link } from './link.tsx'
export { Notice } from './notice.tsx'
export { MoneyField, NumberField } from './number-field.tsx'
export { Page } from './page.tsx'
export { ProblemPanel } from './problem-panel.tsx'
export { RadioGroup } from './radio-group.tsx'
export { SelectField } from './select-field.tsx'
export { Empty, Loading } from './states.tsx'
export { Progress } from './steps.tsx'
export { SummaryList } from './summary-list.tsx'
export { Table } from './table.tsx'
export { Tag } from './tag.tsx'
export { TextArea } from './text-area.tsx'
export { TextField } from './text-field.tsx'
export { Timeline } from './timeline.tsx'
