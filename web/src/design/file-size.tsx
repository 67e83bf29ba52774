import { Plural } from '@lingui/react/macro'
import { useFormat } from '../i18n/format.ts'

/** A file's size as people read it. */
export function FileSize({ bytes }: { bytes: number }) {
  const { number } = useFormat()
  if (bytes < 1024) return <Plural value={bytes} one="# byte" other="# byte" />
  if (bytes < 1_048_576) return <>{number(Math.round(bytes / 1024))} KB</>
  return <>{number(Math.round(bytes / 104_857.6) / 10)} MB</>
}
