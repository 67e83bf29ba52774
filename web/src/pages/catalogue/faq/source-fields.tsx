import { useLingui } from '@lingui/react/macro'
import { RadioGroup, TextField } from '../../../design/index.ts'
import { type Draft, most } from './draft.ts'

type SourceFieldsProps = {
  draft: Draft
  change: (changes: Partial<Draft>) => void
  faults: Record<string, string>
}

/** Whether somebody has checked the answer, and by what. */
export function SourceFields({ draft: { status, source }, change, faults }: SourceFieldsProps) {
  const { t } = useLingui()
  const labels = { vi: t`Nguồn bằng tiếng Việt`, en: t`Nguồn bằng tiếng Anh` }
  return (
    <div className="stack">
      <RadioGroup
        name="status"
        label={t`Căn cứ của câu trả lời`}
        value={status}
        onChange={({ target }) => change({ status: target.value === 'sourced' ? 'sourced' : 'unverified' })}
        options={[
          { value: 'unverified', label: t`Chưa kiểm chứng`, hint: t`Công dân thấy rõ điều này bên câu trả lời.` },
          { value: 'sourced', label: t`Có nguồn`, hint: t`Văn bản, điều khoản hoặc trang của cơ quan.` },
        ]}
        error={faults.status}
      />
      {status === 'sourced' && (
        <div className="faq-pair">
          {(['vi', 'en'] as const).map((language) => (
            <TextField
              key={language}
              name={`source-${language}`}
              label={labels[language]}
              lang={language}
              value={source[language]}
              maxLength={most.source}
              autoComplete="off"
              onChange={({ target }) => change({ source: { ...source, [language]: target.value } })}
              error={faults[`source-${language}`]}
            />
          ))}
        </div>
      )}
    </div>
  )
}
