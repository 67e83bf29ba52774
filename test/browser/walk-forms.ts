import type { Page } from 'playwright-core'
import { acted } from '../desk.ts'
import { link } from '../enterprises.ts'
import { draftOf, fileAndPay } from '../filing.ts'
import { portal } from '../portal.ts'
import { type Filled, filledForms } from './filled.ts'
import { heading } from './form.ts'
import { signIn } from './people.ts'
import type { Open, Show } from './walk.ts'

export const apiOf = ({ service: { slug, sector } }: Filled): string => `/api/v1/services/${sector}/${slug}`

/** Forms of several services, filled in: each page, the last look, and the dossier as applicant and officer have it. */
export async function walkForms(open: Open, show: Show): Promise<void> {
  const person = portal.people.citizen
  await link(await portal.signIn(person))
  const page = await open(portal.url)
  await signIn(page, person, '/dossiers')
  for (const [name, filled] of Object.entries(filledForms)) {
    await fillIn(page, filled, `filled-${name}`, show)
    await beFiled(page, await open(portal.url), filled, `filled-${name}`, show)
  }
}

async function fillIn(page: Page, filled: Filled, name: string, show: Show): Promise<void> {
  const citizen = await portal.signIn(portal.people.citizen)
  const { id } = await draftOf(citizen, filled.answers, apiOf(filled))
  const { body: service } = await citizen.get(apiOf(filled))
  const { groups } = service.form as { groups: { id: string; title: { vi: string } }[] }
  for (const [at, group] of groups.entries()) {
    await page.goto(`/services/${filled.service.slug}/drafts/${id}/${group.id}`)
    await heading(page, group.title.vi)
    await page.locator('.field').first().waitFor()
    await show(page, `${name}-${at + 1}-${group.id}`)
  }
  await page.goto(`/services/${filled.service.slug}/drafts/${id}/check`)
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).waitFor()
  await show(page, `${name}-8-check`)
}

async function beFiled(page: Page, desk: Page, filled: Filled, name: string, show: Show): Promise<void> {
  const paid = await fileAndPay(portal, await portal.signIn(portal.people.citizen), filled.answers, apiOf(filled))
  const who = portal.people[filled.officer]
  await acted(await portal.signIn(who), paid, 'reception')
  await portal.quiet()
  await page.goto(`/dossiers/${paid.id}`)
  await page.getByRole('heading', { name: 'Nội dung đã khai' }).waitFor()
  await show(page, `${name}-9-dossier`)
  await signIn(desk, who, `/desk/dossiers/${paid.id}`)
  await desk.getByRole('heading', { name: 'Nội dung đã khai' }).waitFor()
  await show(desk, `${name}-9-desk`)
}
