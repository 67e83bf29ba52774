import { Trans } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, api } from '../../../api/client.ts'
import { Button, FileSize, ProblemPanel, Tag, useText } from '../../../design/index.ts'
import { PaperView } from './paper-view.tsx'
import { paperAddress, papersQuery } from './queries.ts'
import type { Paper } from './types.ts'

interface PaperRowProps {
  dossierId: string
  paper: Paper
  onRemoved: () => void
}

/** A file that the server has: what became of it, a look at it, and the way to take it back. */
export function PaperRow({ dossierId, paper, onRemoved }: PaperRowProps) {
  const removal = useRemoval(dossierId, paper, onRemoved)
  const isFault = paper.state === 'REFUSED' || paper.state === 'ANNOUNCED'
  const remove = !paper.filed && (
    <Button variant="quiet" isPending={removal.isPending} onPress={() => removal.mutate()}>
      <Trans>Bỏ tệp này</Trans>
      <span className="visually-hidden">: {paper.name}</span>
    </Button>
  )
  return (
    <li className={isFault ? 'paper paper--fault' : 'paper'}>
      <p className="paper__name">{paper.name}</p>
      <Standing paper={paper} />
      {paper.state === 'ACCEPTED' ? (
        <PaperView address={paperAddress(dossierId, paper.id)} name={paper.name} type={paper.type}>
          {remove}
        </PaperView>
      ) : (
        <div className="paper__acts">{remove}</div>
      )}
      {removal.error && <ProblemPanel problem={removal.error} onRetry={() => removal.mutate()} />}
    </li>
  )
}

function Standing({ paper }: { paper: Paper }) {
  const text = useText()
  if (paper.state === 'ACCEPTED') {
    return (
      <div className="row small">
        {paper.filed ? (
          <Tag>
            <Trans>Đã nộp trước đây</Trans>
          </Tag>
        ) : (
          <Tag tone="success">
            <Trans>Đã nhận</Trans>
          </Tag>
        )}
        <span className="soft">
          <FileSize bytes={paper.size} />
        </span>
      </div>
    )
  }
  if (paper.state === 'SCANNING') {
    return (
      <p className="small soft">
        <Trans>Đã gửi xong, đang kiểm tra an toàn. Có thể làm tiếp, không cần đợi.</Trans>
      </p>
    )
  }
  return (
    <p className="paper__fault">
      {paper.state === 'ANNOUNCED' ? (
        <Trans>Tệp này chưa gửi xong và không còn trên trang. Hãy bỏ đi rồi chọn lại.</Trans>
      ) : (
        paper.refusal && text(paper.refusal.text)
      )}
    </p>
  )
}

function useRemoval(dossierId: string, paper: Paper, onRemoved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      await api.delete(paperAddress(dossierId, paper.id)).catch((error: unknown) => {
        if (!(error instanceof ApiProblem) || error.status !== 404) throw error
      })
    },
    onSuccess: async () => {
      await client.invalidateQueries(papersQuery(dossierId))
      void client.invalidateQueries({ queryKey: ['quote'] })
      onRemoved()
    },
  })
}
