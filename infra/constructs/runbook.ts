import type { Stage } from '../stage.ts'

/** Where a runbook is read: `name` is its file below docs/runbooks, without the ending. */
export const runbookUrl = ({ watch }: Stage, name: string): string => `${watch.runbooks}/${name}.md`
