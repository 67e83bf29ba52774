import { queryOptions } from '@tanstack/react-query'
import { type Library, loadLibrary, type Pack } from '../../../shared/search/library.ts'
import { api } from './client.ts'
import { withinADay } from './today.ts'

/** All that can be found, with its index: loaded once, searched here, so that results need no network. */
export const libraryQuery = queryOptions({
  queryKey: ['library'],
  queryFn: async (): Promise<Library> => loadLibrary(await api.get<Pack>('/search/index')),
  staleTime: withinADay(600_000),
  structuralSharing: false,
})
