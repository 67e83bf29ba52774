import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { compactOf } from '../../../../shared/receipt/compact.ts'
import type { SignedReceipt } from '../../../../shared/receipt/receipt.ts'
import { qrPath } from '../payments/qr-path.ts'
import { SignedBy } from './signed-by.tsx'

/** The QR code, a link to the checking page with the signed receipt in its fragment, and who signed. */
export function ReceiptCode({ receipt }: { receipt: SignedReceipt }) {
  const { t } = useLingui()
  const { data: link } = useQuery({
    queryKey: ['receipt-code', receipt.signature],
    queryFn: async () => `${window.location.origin}/verify#${await compactOf(receipt)}`,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const code = link ? qrPath(link) : null
  return (
    <footer className="receipt__foot">
      {code && (
        <a href={link} className="receipt__code">
          <svg
            viewBox={`0 0 ${code.size} ${code.size}`}
            role="img"
            aria-label={t`Mã QR để kiểm tra giấy biên nhận này`}
            shapeRendering="crispEdges"
          >
            <path fill="#fff" d={`M0 0h${code.size}v${code.size}H0z`} />
            <path d={code.path} />
          </svg>
        </a>
      )}
      <SignedBy kid={receipt.kid}>
        <Trans>
          Quét mã để kiểm tra. Mã chứa chữ ký, không chứa họ tên và nội dung đã khai. Danh sách tệp kiểm tra bằng tệp
          biên nhận.
        </Trans>
      </SignedBy>
    </footer>
  )
}
