import { useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../design/index.ts'
import { type FileFault, mostBytes } from './file-fault.ts'

/** What to say of a file that cannot be sent. */
export function useFileFault(): (fault: FileFault) => string {
  const { t } = useLingui()
  const { number } = useFormat()
  const megabytes = number(mostBytes / 1_048_576)
  return (fault) =>
    ({
      'unknown-kind': t`Tệp này không phải JSON hoặc CSV. Bảng tính cần lưu lại dưới dạng CSV (UTF-8).`,
      empty: t`Tệp này trống. Hãy chọn tệp có ít nhất một thủ tục.`,
      'too-large': t`Tệp này lớn hơn ${megabytes} MB. Hãy chia thành nhiều tệp.`,
    })[fault]
}
