import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Limits } from './types.ts'

interface PickFilesProps {
  id: string
  /** What the files are for, for those who hear the button out of its place. */
  about: ReactNode
  limits: Limits
  hasSome: boolean
  describedBy: string
  onPick: (files: File[]) => void
}

/** The browser's own chooser behind words of ours. On a phone it offers the camera, the photos and the files. */
export function PickFiles({ id, about, limits, hasSome, describedBy, onPick }: PickFilesProps) {
  return (
    <label className="pick button button--secondary">
      <input
        type="file"
        id={id}
        multiple
        accept={[...limits.types, ...(limits.types.includes('image/heic') ? ['.heic', '.heif'] : [])].join(',')}
        aria-describedby={describedBy}
        onChange={(event) => {
          onPick([...(event.target.files ?? [])])
          event.target.value = '' // the same file may be chosen again
        }}
      />
      {hasSome ? <Trans>Thêm tệp hoặc ảnh</Trans> : <Trans>Chọn tệp hoặc chụp ảnh</Trans>}
      <span className="visually-hidden">: {about}</span>
    </label>
  )
}
