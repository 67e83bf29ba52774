import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Notice, RadioGroup, TextArea, useFormat, useText } from '../../../design/index.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'
import { useKept } from './kept.ts'
import { useAct } from './use-act.ts'

const unanswered = { accept: '', note: '' }
type Answer = typeof unanswered

/** The applicant asks to withdraw: the officer agrees or, with a note, does not. */
export function Withdrawal({ dossier, act, isOffered, onDone, onLeave }: ActProps) {
  const { t } = useLingui()
  const kept = useKept(`${dossier.id}:${act}`, unanswered)
  const [isTried, setTried] = useState(false)
  const { accept, note } = kept.value
  const body = ({ accept, note }: Answer) => ({
    accept: accept === 'yes',
    ...(note.trim() ? { note: note.trim() } : {}),
  })
  const { mutate, isPending, error } = useAct(dossier, act, body, () => {
    kept.forget()
    onDone()
  })
  const mustNote = accept === 'no' && !note.trim()
  const confirm = () => {
    setTried(true)
    if (accept && !mustNote) return mutate(kept.value)
    document.getElementById(accept ? 'withdrawal-note' : 'withdrawal-accept')?.focus()
  }
  return (
    <ActForm {...{ act, isOffered, isPending, error, onLeave }} onConfirm={confirm}>
      <Asked withdrawal={dossier.withdrawal} />
      <RadioGroup
        label={t`Trả lời`}
        name="withdrawal-accept"
        value={accept}
        onChange={(event) => kept.set({ accept: event.target.value, note })}
        options={[
          { value: 'yes', label: t`Đồng ý cho rút` },
          { value: 'no', label: t`Không đồng ý, giải quyết tiếp` },
        ]}
        error={isTried && !accept ? t`Chọn một trả lời.` : undefined}
      />
      <TextArea
        label={t`Ghi chú cho người nộp`}
        name="withdrawal-note"
        value={note}
        maxLength={1000}
        onChange={(event) => kept.set({ accept, note: event.target.value })}
        optional={accept !== 'no'}
        error={isTried && mustNote ? t`Không đồng ý thì cần nói vì sao.` : undefined}
      />
    </ActForm>
  )
}

function Asked({ withdrawal }: Pick<ActProps['dossier'], 'withdrawal'>) {
  const text = useText()
  const { dateTime } = useFormat()
  if (!withdrawal) return null
  const at = dateTime(withdrawal.requestedAt)
  return (
    <Notice tone="info" title={<Trans>Đề nghị rút lúc {at}</Trans>}>
      <p>{text(withdrawal.reason.text)}</p>
      {withdrawal.note && <p>“{withdrawal.note}”</p>}
    </Notice>
  )
}
