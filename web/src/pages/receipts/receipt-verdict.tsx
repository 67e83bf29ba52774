import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { checkReceipt, type PublicKey } from '../../../../shared/receipt/check.ts'
import { Notice } from '../../design/index.ts'
import { CannotCheck } from './cannot-check.tsx'
import { FilesVerdict } from './files-verdict.tsx'
import { isOfMoney, ReceiptHead } from './receipt-head.tsx'
import { useDifferenceWords, useOutcomeWords } from './words.ts'

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Whether a receipt is as the portal signed it; where it is not, every place that was altered. */
export function ReceiptVerdict({ receipt: text, keys }: { receipt: string; keys: PublicKey[] }) {
  const words = useOutcomeWords()
  const inWords = useDifferenceWords()
  const receipt = parsed(text)
  const { data: verdict, error } = useQuery({
    queryKey: ['receipt-verdict', text, keys],
    queryFn: () => checkReceipt(receipt, keys),
    retry: false,
  })
  if (error) return <CannotCheck />
  if (!verdict) return null
  const { outcome, differences } = verdict
  const isSigned = outcome === 'genuine' || outcome === 'altered'
  const { payload } = (receipt ?? {}) as { payload?: Record<string, unknown> }
  const { title, meaning } = words(outcome, payload)
  return (
    <>
      <Notice tone={outcome === 'genuine' ? 'success' : 'danger'} live title={title}>
        <p>{meaning}</p>
        {isSigned && differences.length > 0 && (
          <ul>
            {differences.map((one) => (
              <li key={one.pointer + one.change}>{inWords(one, payload)}</li>
            ))}
          </ul>
        )}
      </Notice>
      {isSigned && payload && (
        <>
          <ReceiptHead payload={payload} altered={new Set(differences.map(({ pointer }) => pointer))} />
          {!isOfMoney(payload) && (
            <section className="stack">
              <h2>{payload.completedAt ? <Trans>Tệp kết quả</Trans> : <Trans>Các tệp đã nộp</Trans>}</h2>
              <FilesVerdict payload={payload} differences={differences} />
            </section>
          )}
        </>
      )}
    </>
  )
}
