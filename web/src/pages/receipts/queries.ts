import { queryOptions } from '@tanstack/react-query'
import type { SignedReceipt } from '../../../../shared/receipt/receipt.ts'
import { api } from '../../api/client.ts'
import { type KeptKeys, keepKeys, keptKeys } from './kept-keys.ts'

/** The receipts of a dossier; asked for again until the first is signed, which takes a moment after filing. */
export const receiptsQuery = (id: string) =>
  queryOptions({
    queryKey: ['receipts', id],
    queryFn: async () =>
      (await api.get<{ items: SignedReceipt[] }>(`/dossiers/${encodeURIComponent(id)}/receipts`)).items,
    refetchInterval: ({ state: { data } }) => (data?.length === 0 ? 2_000 : false),
  })

/** The portal's published keys; without network those that this device has kept. */
export const receiptKeysQuery = queryOptions({
  queryKey: ['receipt-keys'],
  queryFn: async (): Promise<KeptKeys> => {
    try {
      const { keys } = await api.get<Pick<KeptKeys, 'keys'>>('/receipt-keys')
      return keepKeys(keys)
    } catch (error) {
      const kept = keptKeys()
      if (kept) return kept
      throw error
    }
  },
  staleTime: 600_000,
  retry: false,
})
