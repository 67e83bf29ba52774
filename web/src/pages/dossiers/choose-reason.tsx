import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from 'react-hook-form'
import { Button, ErrorSummary, RadioGroup, TextArea, useText } from '../../design/index.ts'
import { summaryOf, useErrorsInLanguage } from '../../form.ts'
import type { WithdrawalReason } from './types.ts'

export type Wish = { reason: string; note: string }

interface ChooseReasonProps {
  reasons: readonly WithdrawalReason[]
  wish: Wish | null
  onChosen: (wish: Wish) => void
}

/** Why the dossier is taken back; another reason than those listed needs words. */
export function ChooseReason({ reasons, wish, onChosen }: ChooseReasonProps) {
  const { t } = useLingui()
  const text = useText()
  const { register, handleSubmit, watch, formState, trigger } = useForm<Wish>({
    defaultValues: wish ?? { note: '' },
    shouldFocusError: false,
  })
  useErrorsInLanguage(formState, trigger)
  const needsNote = reasons.find(({ code }) => code === watch('reason'))?.noteNeeded ?? false
  const { errors } = formState
  return (
    <form className="stack stack--l" onSubmit={(event) => void handleSubmit(onChosen)(event)} noValidate>
      <ErrorSummary key={formState.submitCount} errors={summaryOf(errors)} />
      <RadioGroup
        label={t`Vì sao bạn rút hồ sơ?`}
        options={reasons.map((reason) => ({ value: reason.code, label: text(reason.text) }))}
        error={errors.reason?.message}
        {...register('reason', { required: t`Hãy chọn một lý do.` })}
      />
      <TextArea
        label={t`Nói thêm với cơ quan`}
        optional={!needsNote}
        maxLength={500}
        error={errors.note?.message}
        {...register('note', {
          validate: (note) => !needsNote || note.trim() !== '' || t`Hãy ghi rõ lý do.`,
        })}
      />
      <div className="row">
        <Button type="submit">
          <Trans>Tiếp tục</Trans>
        </Button>
      </div>
    </form>
  )
}
