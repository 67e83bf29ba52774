import { useLingui } from '@lingui/react/macro'
import type { Money } from '../../../api/types.ts'
import {
  CheckGroup,
  DateField,
  MoneyField,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from '../../../design/index.ts'
import { useEditing } from './editing.ts'
import type { Field, FieldOf } from './field.ts'
import type { ViewProps } from './field-view.tsx'
import { useName } from './use-name.ts'
import { useRegistered } from './use-registered.ts'

type Plain = Exclude<Field, { kind: 'text' | 'mark' | 'group' | 'list' }>

/** A number where one was typed; anything else stays as typed, for the API to say what it thinks of it. */
const numberIn = (typed: string): number | string => (/^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : typed)

const nothing = (field: Plain): unknown => {
  const empty = 'empty' in field ? field.empty : undefined
  return empty === 'leave' ? undefined : empty === 'null' ? null : ''
}

const linesIn = (typed: string, { empty }: FieldOf<'lines'>) =>
  typed === '' ? (empty === 'leave' ? undefined : []) : typed.split('\n')

/** The fields that are one thing: a line, a number, a day, a choice. */
export function PlainView({ field, value, pointer }: ViewProps<Plain>) {
  const { t } = useLingui()
  const name = useName()
  const registered = useRegistered(field.kind === 'pick' ? field.from : undefined)
  const { set, faults, papers } = useEditing()
  const say = (next: unknown) => set(pointer, next === '' ? nothing(field) : next)
  const common = {
    name: pointer,
    label: name(field.label),
    hint: field.hint && name(field.hint),
    error: faults.get(pointer),
    optional: 'empty' in field && field.kind !== 'yes' && field.empty !== undefined,
  }
  const options = (from: Record<string, Parameters<typeof name>[0]>) =>
    Object.entries(from).map(([id, called]) => ({ value: id, label: name(called) }))
  switch (field.kind) {
    case 'line':
      return (
        <TextField
          {...common}
          readOnly={field.isFixed}
          spellCheck={false}
          value={String(value ?? '')}
          onChange={({ target }) => say(target.value)}
        />
      )
    case 'lines':
      return (
        <TextArea
          {...common}
          rows={4}
          value={(Array.isArray(value) ? value : []).join('\n')}
          onChange={({ target }) => set(pointer, linesIn(target.value, field))}
          onBlur={({ target }) => set(pointer, linesIn(target.value.replace(/\s*\n\s*/g, '\n').trim(), field))}
        />
      )
    case 'number':
      return <NumberField {...common} value={String(value ?? '')} onChange={(typed) => set(pointer, numberIn(typed))} />
    case 'money':
      return (
        <MoneyField
          {...common}
          value={String((value as Money | undefined)?.amount ?? '')}
          onChange={(typed) => set(`${pointer}/amount`, numberIn(typed))}
        />
      )
    case 'day':
      return <DateField {...common} value={String(value ?? '')} onChange={say} />
    case 'yes':
      return (
        <CheckGroup
          {...common}
          options={[{ value: 'yes', label: t`Có` }]}
          value={value === true ? ['yes'] : []}
          onChange={(ticked) => set(pointer, ticked.length > 0 || (field.empty === 'leave' ? undefined : false))}
        />
      )
    case 'choice':
      return (
        <SelectField
          {...common}
          options={options(field.options)}
          value={String(value ?? '')}
          onChange={({ target }) => say(target.value)}
        />
      )
    case 'ticks':
      return (
        <CheckGroup
          {...common}
          options={options(field.options)}
          value={(value ?? []) as string[]}
          onChange={(ticked) => set(pointer, ticked)}
        />
      )
    case 'papers':
      return (
        <CheckGroup
          {...common}
          options={papers.map((paper) => ({ value: paper.id, label: name(paper.name) || paper.id }))}
          value={(value ?? []) as string[]}
          onChange={(ticked) => set(pointer, ticked)}
        />
      )
    case 'pick':
      return (
        <SelectField
          {...common}
          {...chosen(registered, String(value ?? ''))}
          onChange={({ target }) => say(target.value)}
        />
      )
  }
}

/** What is chosen may be registered no longer, or not known yet: it stays in the list under its id. */
const chosen = (options: readonly { value: string; label: string }[], value: string) => ({
  value,
  options: value && !options.some((one) => one.value === value) ? [{ value, label: value }, ...options] : options,
})
