import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { PaymentReceipt } from '../../../../shared/bills/receipt.ts'
import { compactOf } from '../../../../shared/receipt/compact.ts'
import type { SignedReceipt } from '../../../../shared/receipt/receipt.ts'
import { qrPath } from '../payments/qr-path.ts'
import { SignedBy } from './signed-by.tsx'

interface ReceiptCodeProps {
  receipt: SignedReceipt | PaymentReceipt
  label: string
  children: ReactNode
}

/** The QR code, a link to the checking page with the signed receipt in its fragment, and who signed. `children`: what the code does not hold. */
export function ReceiptCode({ receipt, label, children }: ReceiptCodeProps) {
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
          <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={label} shapeRendering="crispEdges">
            <path fill="#fff" d={`M0 0h${code.size}v${code.size}H0z`} />
            <path d={code.path} />
          </svg>
        </a>
      )}
      <SignedBy kid={receipt.kid}>{children}</SignedBy>
    </footer>
  )
}
