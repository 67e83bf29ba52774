import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { ProblemPanel, SelectField, TextArea, useText } from '../../../design/index.ts'
import { reasonsQuery } from '../queries.ts'
import type { ReasonedAct } from '../types.ts'

export interface Said {
  reason: string
  note: string
}
export const nothingSaid: Said = { reason: '', note: '' }

/** Only “other” says nothing by itself; the server asks a note of it too. */
const needsNote = ({ reason }: Said) => reason === 'other'

/** What is missing before the act can be done; the keys are parts of the fields' ids. */
export function useSaidFaults() {
  const { t } = useLingui()
  return (said: Said) => ({
    reason: said.reason ? undefined : t`Chọn một lý do.`,
    note: needsNote(said) && !said.note.trim() ? t`Lý do khác thì cần ghi rõ.` : undefined,
  })
}

interface ReasonFieldProps {
  act: ReasonedAct
  id: string
  said: Said
  onChange: (said: Said) => void
  /** Faults are shown once the officer has tried to confirm. */
  isTried: boolean
}

/** A coded reason, and a note to the applicant in the officer's words. */
export function ReasonField({ act, id, said, onChange, isTried }: ReasonFieldProps) {
  const { t } = useLingui()
  const text = useText()
  const { data, error, refetch } = useQuery(reasonsQuery)
  const faults = useSaidFaults()(said)
  if (error) return <ProblemPanel problem={error} onRetry={() => void refetch()} />
  return (
    <>
      <SelectField
        label={t`Lý do`}
        name={`${id}-reason`}
        value={said.reason}
        onChange={(event) => onChange({ ...said, reason: event.target.value })}
        options={(data?.[act] ?? []).map(({ code, text: words }) => ({ value: code, label: text(words) }))}
        error={isTried ? faults.reason : undefined}
      />
      <TextArea
        label={t`Ghi chú cho người nộp`}
        name={`${id}-note`}
        value={said.note}
        maxLength={1000}
        onChange={(event) => onChange({ ...said, note: event.target.value })}
        optional={!needsNote(said)}
        error={isTried ? faults.note : undefined}
      />
    </>
  )
}
