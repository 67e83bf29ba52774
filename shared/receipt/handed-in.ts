import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { HandedIn, ReceiptFile } from './receipt.ts'

/** The acts by which a citizen hands something in; each is confirmed by a receipt. */
export const confirmedTypes = ['dossier.submitted.v1', 'dossier.supplemented.v1'] as const

type Content = { answers: Record<string, string>; papers: readonly ReceiptFile[] }

/** What was handed in, as a receipt confirms it. */
export const handedInWith = ({ answers, papers }: Content): HandedIn => ({
  answersSha256: createHash('sha256')
    .update(canonicalize(answers) ?? '')
    .digest('hex'),
  files: papers.map(({ slot, name, type, size, sha256 }) => ({ slot, name, type, size, sha256 })),
})
