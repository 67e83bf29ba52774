import { useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../design/index.ts'
import type { Limits } from './types.ts'

const kinds: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/heic': 'HEIC',
}

/** The limits in words: which kinds, how large. */
export function useLimitsWords() {
  const { t } = useLingui()
  const { number } = useFormat()
  return ({ types, maxBytes }: Limits) => {
    const names = types.map((type) => kinds[type] ?? type)
    const last = names.at(-1)
    const list = names.length > 1 ? t`${names.slice(0, -1).join(', ')} hoặc ${last}` : last
    const megabytes = number(Math.floor(maxBytes / 1_048_576))
    return { kinds: list ?? '', size: `${megabytes} MB` }
  }
}
