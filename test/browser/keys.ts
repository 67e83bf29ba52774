import { expect } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import type { ChosenFile } from '../papers.ts'

/** Runs in the page: why a person could not tell where the keyboard is, or nothing. */
function unseen(): string | null {
  const at = document.activeElement as HTMLElement | null
  // The browser's reader of PDF has the focus inside it, where no page can draw.
  if (!at || at === document.body || at.matches('iframe')) return null
  // What is drawn for a control whose own box is hidden may show the ring in its stead.
  const shown = [at, at.nextElementSibling, at.closest('label'), at.parentElement].filter((one) => one !== null)
  const ringed = shown.find((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || (boxShadow !== 'none' && one === at)
  })
  if (!ringed) return `no ring round ${at.outerHTML.slice(0, 160)}`
  const { top, bottom, left, right } = ringed.getBoundingClientRect()
  const isInSight = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && right > left && bottom > top
  return isInSight ? null : `out of sight: ${at.outerHTML.slice(0, 160)}`
}

const isFocused = (wanted: Locator) => wanted.evaluate((element) => element === document.activeElement)

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  expect(await page.evaluate(unseen)).toBeNull()
}

/** Presses a key until the element has the focus, which has to be seen at every stop on the way. */
async function pressUntil(wanted: Locator, key: string, isThere = () => isFocused(wanted)): Promise<void> {
  await wanted.waitFor({ state: 'attached' })
  for (let stops = 0; !(await isThere()); stops++) {
    if (stops > 150) throw new Error(`${key} never leads to ${wanted}`)
    await press(wanted.page(), key)
  }
}

/** Goes to a control as somebody without a mouse does, Tab by Tab. */
export const tabTo = (wanted: Locator): Promise<void> => pressUntil(wanted, 'Tab')

/** Goes to a button or link and presses it. */
export async function activate(wanted: Locator): Promise<void> {
  await tabTo(wanted)
  await wanted.page().keyboard.press('Enter')
}

/** Goes to a text field and types over what is in it. */
export async function type(wanted: Locator, text: string): Promise<void> {
  await tabTo(wanted)
  await press(wanted.page(), 'ControlOrMeta+a')
  await wanted.page().keyboard.type(text)
}

export async function tick(wanted: Locator): Promise<void> {
  await tabTo(wanted)
  await press(wanted.page(), 'Space')
}

/** Goes to a group of radio buttons, which is one stop, and on to one of them by arrow. */
export async function pick(wanted: Locator): Promise<void> {
  const isInGroup = () =>
    wanted.evaluate((radio: HTMLInputElement) => (document.activeElement as HTMLInputElement).name === radio.name)
  await pressUntil(wanted, 'Tab', isInGroup)
  await press(wanted.page(), 'Space')
  await pressUntil(wanted, 'ArrowDown')
}

/** Goes to a list and down it to this value. */
export async function selectByArrow(list: Locator, value: string): Promise<void> {
  await tabTo(list)
  await pressUntil(list, 'ArrowDown', async () => (await list.inputValue()) === value)
}

/** Goes to a file control; what the system's own dialogue would do is done for it. */
export async function attachTo(control: Locator, { name, type: mimeType, bytes }: ChosenFile): Promise<void> {
  await tabTo(control)
  await control.setInputFiles({ name, mimeType, buffer: bytes })
}
