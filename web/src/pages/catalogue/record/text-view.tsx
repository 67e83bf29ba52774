import { useLingui } from '@lingui/react/macro'
import { TextArea, TextField } from '../../../design/index.ts'
import { useEditing } from './editing.ts'
import type { FieldOf } from './field.ts'
import type { ViewProps } from './field-view.tsx'
import { useName } from './use-name.ts'

type Sides = { vi?: string; en?: string }

/** A text in both languages, side by side where there is room. The Vietnamese side carries the field's id. */
export function TextView({ field: { label, hint, rows, empty }, value, pointer }: ViewProps<FieldOf<'text'>>) {
  const { t } = useLingui()
  const name = useName()
  const { set, faults } = useEditing()
  const { vi = '', en = '' } = (value ?? {}) as Sides
  const change = (side: Sides) => {
    const next = { vi, en, ...side }
    set(pointer, empty === 'leave' && !next.vi && !next.en ? undefined : next)
  }
  const called = name(label)
  const error = faults.get(pointer)
  const Input = rows ? TextArea : TextField
  const side = (lang: 'vi' | 'en') => ({
    ...{ lang, name: `${pointer}/${lang}`, id: lang === 'vi' ? pointer : `${pointer}/en`, ...(rows && { rows }) },
    ...{ optional: empty === 'leave', value: lang === 'vi' ? vi : en },
  })
  return (
    <div className="sides">
      <Input
        {...side('vi')}
        label={t`${called}, tiếng Việt`}
        hint={hint && name(hint)}
        error={vi.trim() && !en.trim() ? undefined : error}
        onChange={({ target }) => change({ vi: target.value })}
      />
      <Input
        {...side('en')}
        label={t`${called}, tiếng Anh`}
        error={error && !en.trim() ? error : undefined}
        onChange={({ target }) => change({ en: target.value })}
      />
    </div>
  )
}
