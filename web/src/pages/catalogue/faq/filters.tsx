import { useLingui } from '@lingui/react/macro'
import { SelectField, TextField } from '../../../design/index.ts'
import { useProcedureName } from '../use-procedure-name.ts'
import type { Wanted } from './narrow.ts'
import type { EntryRow, Topic } from './types.ts'
import { topicNames } from './words.ts'

type FiltersProps = { rows: readonly EntryRow[]; wanted: Wanted; onNarrow: (change: Partial<Wanted>) => void }
type Option = { value: string; label: string }

const byLabel = (options: Option[]) => options.sort((a, b) => a.label.localeCompare(b.label, 'vi'))

/** By what the questions can be narrowed: only what some question has. */
export function Filters({ rows, wanted, onNarrow }: FiltersProps) {
  const { t, i18n } = useLingui()
  const nameOf = useProcedureName()
  const topics = [...new Set(rows.map(({ topic }) => topic))]
  const services = [...new Set(rows.flatMap(({ services }) => services))]
  const fields = [
    {
      name: 'topic',
      label: t`Chủ đề`,
      options: byLabel(topics.map((topic: Topic) => ({ value: topic, label: i18n._(topicNames[topic]) }))),
    },
    {
      name: 'service',
      label: t`Thủ tục`,
      options: byLabel(services.map((slug) => ({ value: slug, label: nameOf(slug) }))),
    },
    {
      name: 'state',
      label: t`Tình trạng`,
      options: [
        { value: 'shown', label: t`Đang hiển thị` },
        { value: 'withdrawn', label: t`Đã rút` },
      ],
    },
  ] as const
  return (
    <search className="faq-filters">
      <TextField
        name="words"
        type="search"
        label={t`Tìm trong câu hỏi`}
        autoComplete="off"
        defaultValue={wanted.words}
        onChange={({ target }) => onNarrow({ words: target.value })}
      />
      {fields.map(({ name, label, options }) => (
        <SelectField
          key={name}
          name={name}
          label={label}
          options={options}
          placeholder={t`Tất cả`}
          value={wanted[name] ?? ''}
          onChange={({ target }) => onNarrow({ [name]: target.value || null })}
        />
      ))}
    </search>
  )
}
