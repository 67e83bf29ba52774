import { useLingui } from '@lingui/react/macro'
import type { FileFault } from './file-fault.ts'
import type { Limits } from './types.ts'
import { useLimitsWords } from './use-limits-words.ts'

/** Why a chosen file was not sent, and what to do. */
export function useFileFault(limits: Limits): (fault: FileFault) => string {
  const { t } = useLingui()
  const { kinds, size } = useLimitsWords()(limits)
  return (fault) => {
    if (fault === 'too-large') return t`Tệp lớn hơn ${size}. Hãy chụp lại ở cỡ nhỏ hơn hoặc nén tệp.`
    if (fault === 'empty') return t`Tệp này trống. Hãy chọn tệp khác.`
    if (fault === 'too-many') return t`Giấy tờ này đã có đủ ${limits.perSlot} tệp. Hãy bỏ bớt một tệp trước.`
    return t`Tệp này không phải ${kinds}. Hãy chọn tệp khác.`
  }
}
