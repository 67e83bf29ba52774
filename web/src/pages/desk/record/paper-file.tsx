import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { Button, FileSize, ProblemPanel, Tag } from '../../../design/index.ts'
import { deskAddress } from '../queries.ts'
import type { DeskPaper } from '../types.ts'
import { FilePreview } from './file-preview.tsx'

/** One file: what it is, a look at it in place, the way to download it. */
export function PaperFile({ dossierId, paper }: { dossierId: string; paper: DeskPaper }) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const address = `${deskAddress(dossierId)}/papers/${encodeURIComponent(paper.id)}/content`
  const preview = useMutation({ mutationFn: () => api.get<{ url: string }>(`${address}?as=preview`) })
  const download = useMutation({
    mutationFn: () => api.get<{ url: string }>(`${address}?as=download`),
    onSuccess: ({ url }) => location.assign(url),
  })
  const problem = preview.error ?? download.error
  const look = () => {
    setOpen(!isOpen)
    if (!isOpen) preview.mutate()
  }
  return (
    <li className="file-row">
      <div className="file-row__head">
        <p>
          {paper.name}{' '}
          <span className="soft small">
            <FileSize bytes={paper.size} />
          </span>{' '}
          {paper.replacedAt && (
            <Tag>
              <Trans>Bản cũ, đã thay</Trans>
            </Tag>
          )}
        </p>
        <div className="file-row__acts">
          <button
            type="button"
            className="button button--quiet"
            aria-expanded={isOpen}
            aria-label={isOpen ? t`Đóng tệp ${paper.name}` : t`Xem tệp ${paper.name}`}
            onClick={look}
          >
            {isOpen ? <Trans>Đóng</Trans> : <Trans context="file">Xem</Trans>}
          </button>
          <Button
            variant="quiet"
            aria-label={t`Tải về tệp ${paper.name}`}
            isPending={download.isPending}
            onPress={() => download.mutate()}
          >
            <Trans>Tải về</Trans>
          </Button>
        </div>
      </div>
      {problem && <ProblemPanel problem={problem} />}
      {isOpen && preview.data && <FilePreview url={preview.data.url} name={paper.name} type={paper.type} />}
    </li>
  )
}
