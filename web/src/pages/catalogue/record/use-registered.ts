import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { sectors } from '../../../../../shared/catalogue/sectors.ts'
import type { Contents, Library } from '../../../../../shared/search/library.ts'
import { libraryQuery } from '../../../api/search.ts'
import type { Text } from '../../../api/types.ts'
import type { FieldOf } from './field.ts'

type Register = FieldOf<'pick'>['from']
type Option = { value: string; label: string }

const isPlace = ({ kind }: Contents['named'][number]) => kind === 'province' || kind === 'centrally_run_city'
const here = ({ now }: Contents['named'][number]) => !now

function entries(from: Register, library: Library | undefined): { id: string; name: Text }[] {
  if (from === 'sectors') return [...sectors]
  if (!library) return []
  const { named, procedures } = library.contents
  if (from === 'procedures') return procedures.map(({ slug, name }) => ({ id: slug, name }))
  return named.filter((one) => here(one) && (from === 'agencies' || isPlace(one)))
}

/** What an id may be chosen from, by name: agencies and places that do their work today, sectors, procedures. */
export function useRegistered(from: Register | undefined): readonly Option[] {
  const { locale } = useLingui().i18n
  const { data } = useQuery(libraryQuery)
  return useMemo(
    () =>
      from === undefined
        ? []
        : entries(from, data)
            .map(({ id, name }) => ({ value: id, label: name[locale === 'en' ? 'en' : 'vi'] }))
            .sort((a, b) => a.label.localeCompare(b.label, 'vi')),
    [from, data, locale],
  )
}
