import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button, TextArea } from '../../../design/index.ts'
import { useKept } from '../../desk/acts/kept.ts'
import type { ActsProps } from './acts.tsx'

// As the API counts.
const [least, most] = [5, 2000]

/** Returns a change to its agency; the reason stays typed until it has been sent. */
export function Return({ change, act, onLeave }: ActsProps & { onLeave: () => void }) {
  const { t } = useLingui()
  const { value, set, forget } = useKept(`return:${change.slug}`, '')
  const [isTried, setTried] = useState(false)
  useEffect(() => document.getElementById('reason')?.focus(), [])
  const length = value.trim().length
  const isFit = length >= least && length <= most
  const send = () => {
    setTried(true)
    if (isFit) act.mutate({ act: 'return', reason: value.trim() }, { onSuccess: forget })
    else document.getElementById('reason')?.focus()
  }
  return (
    <div className="stack stack--s">
      <TextArea
        name="reason"
        label={t`Lý do trả lại`}
        hint={t`Nêu chỗ nào, vì sao và cần sửa thế nào.`}
        limit={most}
        value={value}
        error={isTried && !isFit ? t`Viết lý do, từ ${least} đến ${most} ký tự.` : undefined}
        onChange={({ target }) => set(target.value)}
      />
      <div className="row">
        <Button isPending={act.isPending} onPress={send}>
          <Trans>Trả lại cơ quan soạn</Trans>
        </Button>
        <Button variant="secondary" onPress={onLeave}>
          <Trans>Không, quay lại</Trans>
        </Button>
      </div>
    </div>
  )
}
