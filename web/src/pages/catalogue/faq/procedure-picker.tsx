import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CheckGroup, Loading, ProblemPanel, TextField, useText } from '../../../design/index.ts'
import { havingWords } from '../kept/having-words.ts'
import { useProcedureName } from '../use-procedure-name.ts'
import { ownProceduresQuery } from './queries.ts'

type ProcedurePickerProps = { value: string[]; onChange: (value: string[]) => void; error: string | undefined }

/** So many are in sight at once; with more, words find the others. */
const inSight = 8

/** Any number of the procedures that one keeps: those chosen stay in sight, words bring up others. */
export function ProcedurePicker({ value, onChange, error }: ProcedurePickerProps) {
  const { t } = useLingui()
  const text = useText()
  const nameOf = useProcedureName()
  const [words, setWords] = useState('')
  const { data = [], isPending, error: problem, refetch } = useQuery(ownProceduresQuery)
  const others = havingWords(data, words).filter(({ slug }) => !value.includes(slug))
  const hidden = Math.max(0, others.length - inSight)
  const options = [
    ...value.map((slug) => ({ value: slug, label: nameOf(slug) })),
    ...others.slice(0, inSight).map(({ slug, name }) => ({ value: slug, label: text(name) })),
  ]
  return (
    <div className="stack stack--s">
      {data.length > inSight && (
        <TextField
          name="procedure-words"
          type="search"
          label={t`Tìm thủ tục để chọn`}
          autoComplete="off"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      )}
      <CheckGroup
        name="services"
        label={t`Nói về thủ tục`}
        hint={t`Không chọn thủ tục nào nghĩa là nói về cả Cổng; mục như vậy do Văn phòng Chính phủ viết.`}
        options={options}
        value={value}
        onChange={onChange}
        error={error}
      />
      {isPending && <Loading />}
      {problem && <ProblemPanel problem={problem} onRetry={() => void refetch()} />}
      <p className="small soft" role="status">
        {hidden > 0 && (
          <Plural
            value={hidden}
            one="Còn # thủ tục khác, gõ thêm chữ để tìm."
            other="Còn # thủ tục khác, gõ thêm chữ để tìm."
          />
        )}
        {words && others.length === 0 && <Trans>Không có thủ tục nào có tên như vậy.</Trans>}
      </p>
    </div>
  )
}
