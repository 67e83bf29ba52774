import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Stage } from './use-sending.ts'

const words = {
  reading: msg`Đang đọc tệp và tính mã kiểm tra…`,
  sending: msg`Đang gửi tệp…`,
  asking: msg`Đang yêu cầu kiểm tra…`,
}

/** How far a file is on its way. */
export function Sending({ isPending, stage, share }: { isPending: boolean; stage: Stage; share: number }) {
  const { t, i18n } = useLingui()
  return (
    <div role="status">
      {isPending && (
        <>
          <p className="small soft">{i18n._(words[stage])}</p>
          {stage === 'sending' && (
            <progress className="import-progress" value={share} max={1} aria-label={t`Tiến độ gửi tệp`} />
          )}
        </>
      )}
    </div>
  )
}
