import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { Text } from '../../../api/types.ts'
import { useText } from '../../../design/index.ts'
import { faultOfFile } from './file-fault.ts'
import { PaperRow } from './paper-row.tsx'
import './paper-list.css'
import { PickFiles } from './pick-files.tsx'
import type { Paper, Papers } from './types.ts'
import { UploadRow } from './upload-row.tsx'
import { useUploads } from './use-uploads.ts'

export const slotId = (slot: string) => `paper-${slot}`

type AskedFor = { id: string; name: Text; required: boolean; note?: Text | null }

interface PaperSlotProps {
  dossierId: string
  slot: AskedFor
  papers: Papers
  /** Why it is asked for, or what is wrong with it; above the files. */
  children?: ReactNode
}

/** One paper that is asked for, with the files handed in for it. */
export function PaperSlot({ dossierId, slot, papers, children }: PaperSlotProps) {
  const text = useText()
  const { queue, uploads } = useUploads(dossierId)
  const ours = uploads.filter((upload) => upload.slot === slot.id)
  const kept = papers.items.filter((paper) => paper.slot === slot.id && !paper.replacedAt && !isUnderWay(paper, ours))
  const sent = kept.filter(({ filed }) => !filed)
  const shown = ours.filter(({ trouble }) => trouble?.is !== 'unfit').length + sent.length
  const pick = (files: File[]) => {
    files.forEach((file, index) => {
      queue.add(slot.id, file, faultOfFile(file, papers.limits, shown + index))
    })
  }
  const [focusOnPick] = useState(() => () => document.getElementById(slotId(slot.id))?.focus())
  return (
    <section className="slot stack stack--s">
      <h2>
        {text(slot.name)}
        {!slot.required && (
          <span className="field__optional">
            {' '}
            <Trans>(không bắt buộc)</Trans>
          </span>
        )}
      </h2>
      {slot.note && <p className="soft small">{text(slot.note)}</p>}
      {children}
      {(kept.length > 0 || ours.length > 0) && (
        <ul className="papers">
          {kept.map((paper) => (
            <PaperRow key={paper.id} dossierId={dossierId} paper={paper} onRemoved={focusOnPick} />
          ))}
          {ours.map((upload) => (
            <UploadRow key={upload.key} upload={upload} queue={queue} limits={papers.limits} />
          ))}
        </ul>
      )}
      <Said papers={sent} />
      <div className="row">
        <PickFiles
          id={slotId(slot.id)}
          about={text(slot.name)}
          limits={papers.limits}
          hasSome={sent.some(({ state }) => state !== 'REFUSED') || ours.some(({ trouble }) => !trouble)}
          describedBy="paper-limits"
          onPick={pick}
        />
      </div>
    </section>
  )
}

// The server lists a file from its announcement on; until it has arrived, its upload speaks for it.
const isUnderWay = (paper: Paper, uploads: readonly { file: File }[]) =>
  paper.state === 'ANNOUNCED' && uploads.some(({ file }) => file.name === paper.name && file.size === paper.size)

/** Tells those who cannot see the list how many files have arrived. */
function Said({ papers }: { papers: readonly Paper[] }) {
  const { t } = useLingui()
  const accepted = papers.filter(({ state }) => state === 'ACCEPTED').length
  const refused = papers.filter(({ state }) => state === 'REFUSED').length
  const words = [accepted > 0 && t`Đã nhận ${accepted} tệp.`, refused > 0 && t`${refused} tệp không được nhận.`]
  return (
    <p role="status" className="visually-hidden">
      {words.filter(Boolean).join(' ')}
    </p>
  )
}
