import { useLingui } from '@lingui/react/macro'
import type { Text } from '../../../api/types.ts'
import { TextArea, TextField } from '../../../design/index.ts'
import type { Draft } from './draft.ts'

type TextPairProps = {
  name: 'question' | 'answer'
  value: Text
  limit: number
  faults: Record<string, string>
  change: (changes: Partial<Draft>) => void
}

/** A text in both languages, side by side where there is room. */
export function TextPair({ name, value, limit, faults, change }: TextPairProps) {
  const { t } = useLingui()
  const labels = {
    question: { vi: t`Câu hỏi bằng tiếng Việt`, en: t`Câu hỏi bằng tiếng Anh` },
    answer: { vi: t`Câu trả lời bằng tiếng Việt`, en: t`Câu trả lời bằng tiếng Anh` },
  }[name]
  return (
    <div className="faq-pair">
      {(['vi', 'en'] as const).map((language) => {
        const id = `${name}-${language}`
        const field = {
          ...{ name: id, lang: language, label: labels[language], value: value[language], error: faults[id] },
          onChange: ({ target }: { target: { value: string } }) =>
            change({ [name]: { ...value, [language]: target.value } }),
        }
        if (name === 'question') return <TextField key={id} {...field} maxLength={limit} autoComplete="off" />
        return <TextArea key={id} {...field} rows={6} limit={limit} />
      })}
    </div>
  )
}
