import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { ApiProblem } from '../../../api/client.ts'
import { Button, Notice, ProblemPanel } from '../../../design/index.ts'
import type { DeskAct } from '../types.ts'
import { actWords, isGrave } from './words.ts'

interface ActFormProps {
  act: DeskAct
  /** The act is still offered by the server; it may stop being so while the form is open. */
  isOffered: boolean
  isPending: boolean
  error: Error | null
  onConfirm: () => void
  onLeave: () => void
  children?: ReactNode
}

/** The confirming step of an act: what will happen, what has to be said for it, then yes or back. */
export function ActForm({ act, isOffered, isPending, error, onConfirm, onLeave, children }: ActFormProps) {
  const { i18n } = useLingui()
  const words = actWords[act]
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isPending && isOffered) onConfirm()
  }
  return (
    <form className="card act" onSubmit={submit} noValidate>
      <h2 ref={heading} tabIndex={-1} className="card__title">
        {i18n._(words.name)}
      </h2>
      <p>{i18n._(words.tells)}</p>
      {children}
      {isOffered && <Trouble error={error} />}
      {!isOffered && (
        <Notice tone="warning" live title={<Trans>Việc này không còn làm được</Trans>}>
          <p>
            <Trans>Trạng thái hồ sơ đã thay đổi. Nội dung đã nhập vẫn còn ở đây để sao chép.</Trans>
          </p>
        </Notice>
      )}
      <div className="row">
        {isOffered && (
          <Button type="submit" variant={isGrave(act) ? 'danger' : 'primary'} isPending={isPending}>
            {i18n._(words.confirm)}
          </Button>
        )}
        <Button variant="quiet" onPress={onLeave} isDisabled={isPending}>
          <Trans>Quay lại, chưa làm</Trans>
        </Button>
      </div>
    </form>
  )
}

function Trouble({ error }: { error: Error | null }) {
  if (!error) return null
  if (!(error instanceof ApiProblem && error.code === 'revision-stale')) return <ProblemPanel problem={error} />
  return (
    <Notice tone="warning" live title={<Trans>Hồ sơ vừa thay đổi</Trans>}>
      <p>
        <Trans>
          Hồ sơ đã được người khác cập nhật trong lúc bạn nhập. Bản mới nhất đã hiện trên trang; nội dung bạn nhập vẫn
          còn. Hãy xem lại rồi xác nhận lần nữa.
        </Trans>
      </p>
    </Notice>
  )
}
