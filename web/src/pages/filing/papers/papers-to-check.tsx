import { Trans } from '@lingui/react/macro'
import type { UseQueryResult } from '@tanstack/react-query'
import type { Text } from '../../../api/types.ts'
import { Link, Loading, ProblemPanel, SummaryList, Tag, useText } from '../../../design/index.ts'
import type { Paper, Papers } from './types.ts'
import { useUploads } from './use-uploads.ts'

interface PapersToCheckProps {
  dossierId: string
  slots: readonly { id: string; name: Text }[]
  papers: UseQueryResult<Papers>
  /** What is at fault, by `papers/<slot>`, with the server's words where it gave any. */
  faults: Record<string, string>
  base: string
}

/** Every paper with its files, and the way to change them. */
export function PapersToCheck({ dossierId, slots, papers, faults, base }: PapersToCheckProps) {
  const text = useText()
  const { uploads } = useUploads(dossierId)
  return (
    <section className="stack">
      <h2>
        <Trans>Giấy tờ kèm theo</Trans>
      </h2>
      {papers.error && !papers.data && <ProblemPanel problem={papers.error} onRetry={() => void papers.refetch()} />}
      {papers.isPending && <Loading />}
      {papers.data && (
        <SummaryList
          rows={slots.map((slot) => ({
            key: slot.id,
            label: text(slot.name),
            value: (
              <Files
                papers={papers.data.items.filter((paper) => paper.slot === slot.id)}
                sending={uploads.filter((upload) => upload.slot === slot.id).map(({ file }) => file.name)}
                fault={faults[`papers/${slot.id}`]}
              />
            ),
            action: (
              <Link href={`${base}/papers?from=check#paper-${slot.id}`}>
                <Trans>
                  Sửa<span className="visually-hidden">: {text(slot.name)}</span>
                </Trans>
              </Link>
            ),
          }))}
        />
      )}
    </section>
  )
}

function Files({ papers, sending, fault }: { papers: Paper[]; sending: string[]; fault: string | undefined }) {
  const accepted = papers.filter(({ state }) => state === 'ACCEPTED')
  const isChecking = papers.some(({ state }) => state === 'SCANNING')
  const isBusy = isChecking || sending.length > 0
  return (
    <>
      {accepted.map(({ id, name }) => (
        <p key={id} className="paper__name">
          {name}
        </p>
      ))}
      {isBusy && (
        <p className="soft">
          {sending.length > 0 ? <Trans>Còn tệp chưa gửi xong.</Trans> : <Trans>Đang kiểm tra an toàn…</Trans>}
        </p>
      )}
      {!isBusy && fault !== undefined && (
        <p>
          <Tag tone="warning">{fault || <Trans>Chưa có tệp</Trans>}</Tag>
        </p>
      )}
      {!isBusy && fault === undefined && accepted.length === 0 && <span className="soft">–</span>}
    </>
  )
}
