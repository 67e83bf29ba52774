import { portal } from '../portal.ts'
import { signIn } from './people.ts'
import type { Open, Show } from './walk.ts'

/** Where administrators begin: the procedures that they keep, and the changes under way. */
export async function walkAdministration(open: Open, show: Show): Promise<void> {
  const page = await open(portal.url)
  await signIn(page, portal.people.policeAdministrator, '/catalogue')
  await page.getByRole('link', { name: 'Đổi, cấp lại giấy phép lái xe' }).waitFor()
  await show(page, 'administration-1-kept')
  await page.goto('/catalogue/changes')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await show(page, 'administration-2-changes')
}
