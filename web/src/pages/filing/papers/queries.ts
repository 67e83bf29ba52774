import { queryOptions } from '@tanstack/react-query'
import { ApiProblem, api } from '../../../api/client.ts'
import type { Paper, PaperContent, Papers } from './types.ts'

export const papersAddress = (dossierId: string) => `/dossiers/${encodeURIComponent(dossierId)}/papers`
export const paperAddress = (dossierId: string, paperId: string) =>
  `${papersAddress(dossierId)}/${encodeURIComponent(paperId)}`

/** Milliseconds between looks at a paper that is being scanned. */
const nextLook = 1_500

/** The papers of a draft or a dossier with their limits; asked for again while one is being scanned. */
export const papersQuery = (dossierId: string) =>
  queryOptions({
    queryKey: ['papers', dossierId],
    queryFn: async () => {
      const papers = await api.get<Papers>(papersAddress(dossierId))
      return { ...papers, items: await Promise.all(papers.items.map((paper) => looked(dossierId, paper))) }
    },
    refetchInterval: ({ state: { data } }) => (data?.items.some(isScanning) ? nextLook : false),
  })

export const isScanning = ({ state }: Paper): boolean => state === 'SCANNING'

/** A scan's verdict is taken up when the paper is finalized again. */
async function looked(dossierId: string, paper: Paper): Promise<Paper> {
  if (!isScanning(paper)) return paper
  try {
    return await api.post<Paper>(`${paperAddress(dossierId, paper.id)}/finalization`)
  } catch (error) {
    if (error instanceof ApiProblem) return paper
    throw error
  }
}

/** A signed address of a paper on the files' own origin. It expires within minutes and is asked for when needed. */
export const paperContent = (address: string, as: 'preview' | 'download') =>
  api.get<PaperContent>(`${address}/content?as=${as}`)
