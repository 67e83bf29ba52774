import type { Locator } from 'playwright-core'
import { eventually } from '../eventually.ts'

/** Asks for more of the officers' queue, which other stories fill too, until the row is there. */
export async function unfold(row: Locator, ask = (more: Locator): Promise<unknown> => more.click()): Promise<void> {
  const page = row.page()
  const more = page.getByRole('button', { name: 'Xem thêm' })
  const rows = page.getByRole('rowheader')
  for (;;) {
    await row.or(more).first().waitFor()
    if (await row.isVisible()) return
    const before = await rows.count()
    await ask(more)
    await eventually(
      () => rows.count(),
      (count) => count > before,
      'more rows',
    )
  }
}
