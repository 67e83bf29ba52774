import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useText } from '../../design/index.ts'
import type { Papers, Slot } from '../filing/papers/types.ts'
import { useUploads } from '../filing/papers/use-uploads.ts'

/** What keeps the papers asked for from being sent; told only once sending was tried. */
export function useSlotFaults(dossierId: string, slots: readonly Slot[], papers: Papers) {
  const { t } = useLingui()
  const text = useText()
  const [isShown, setShown] = useState(false)
  const { uploads } = useUploads(dossierId)
  const faults = slots.flatMap((slot) => {
    const files = papers.items.filter((paper) => paper.slot === slot.id && !paper.filed && !paper.replacedAt)
    const name = text(slot.name)
    const isSending = uploads.some((upload) => upload.slot === slot.id && upload.trouble?.is !== 'unfit')
    if (isSending || files.some(({ state }) => state === 'SCANNING'))
      return [{ slot: slot.id, message: t`“${name}”: tệp chưa gửi và kiểm tra xong, hãy đợi một lát.` }]
    if (!slot.required || files.some(({ state }) => state === 'ACCEPTED')) return []
    return [{ slot: slot.id, message: t`“${name}”: chưa có tệp mới.` }]
  })
  return { isFit: faults.length === 0, shown: isShown ? faults : [], show: () => setShown(true) }
}
