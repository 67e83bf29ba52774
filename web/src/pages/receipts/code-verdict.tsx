import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { PublicKey } from '../../../../shared/receipt/check.ts'
import { checkCompact } from '../../../../shared/receipt/compact.ts'
import { Notice } from '../../design/index.ts'
import { CannotCheck } from './cannot-check.tsx'
import { ReceiptHead } from './receipt-head.tsx'

/** What a scanned QR code says, and whether the portal signed it. */
export function CodeVerdict({ code, keys }: { code: string; keys: PublicKey[] }) {
  const { t } = useLingui()
  const { data, error } = useQuery({
    queryKey: ['receipt-code-verdict', code, keys],
    queryFn: async () => ({ checked: await checkCompact(code, keys) }),
    retry: false,
  })
  if (error) return <CannotCheck />
  if (!data) return null
  const { checked } = data
  if (!checked?.genuine) {
    return (
      <Notice tone="danger" live title={t`Mã QR này không phải do Cổng ký`}>
        <p>
          <Trans>Mã đã bị sửa, bị đọc thiếu hoặc do người khác làm ra. Đừng tin tờ giấy mang mã này.</Trans>
        </p>
      </Notice>
    )
  }
  return (
    <>
      <Notice tone="success" live title={t`Mã QR đúng là do Cổng ký`}>
        <p>
          <Trans>Hãy so các dòng dưới đây với tờ giấy: chữ trên giấy phải giống hệt.</Trans>
        </p>
      </Notice>
      <ReceiptHead payload={checked.head} />
    </>
  )
}
