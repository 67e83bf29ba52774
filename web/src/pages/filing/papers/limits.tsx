import { Trans } from '@lingui/react/macro'
import type { Limits } from './types.ts'
import { useLimitsWords } from './use-limits-words.ts'

/** What may be handed in, told before anything is chosen. */
export function LimitsNote({ limits }: { limits: Limits }) {
  const { kinds, size } = useLimitsWords()(limits)
  return (
    <p id="paper-limits">
      <Trans>
        Chụp bằng điện thoại hoặc chọn tệp có sẵn: {kinds}, mỗi tệp không quá {size}, mỗi giấy tờ tối đa{' '}
        {limits.perSlot} tệp. Ảnh cần rõ chữ và thấy đủ bốn góc.
      </Trans>
    </p>
  )
}
