import type { FileChooser, Locator, Page } from 'playwright-core';

/** What a page has for room on 1366 × 768 at 200 %. */
export const ZOOMED = { width: 683, height: 384 };
/** More than any screen has of places to stop at. */
const MOST_PRESSES = 250;

/**
 * What is wrong with where the keyboard is: it cannot be seen, something is over it, nothing marks it, or the page has to be moved
 * sideways. What marks a field may be around it or beside it.
 */
const FAULT_OF_FOCUS = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return '';
  const box = element.getBoundingClientRect();
  const isOutside = box.bottom <= 0 || box.right <= 0 || box.top >= innerHeight || box.left >= innerWidth;
  if (isOutside && box.width > 0) return 'outside of the window';
  const middle = [Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1), Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1)];
  const over = document.elementFromPoint(...middle);
  const isUnder = over !== null && !element.contains(over) && !over.contains(element) && over.closest('label') === null && !over.parentElement.contains(element);
  if (isUnder) return 'under ' + over.tagName + '.' + over.className;
  // Buttons have a shadow at all times; fields have one while the keyboard is in them.
  const isField = element.matches('input, textarea');
  const isMarked = (each) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || (isField && boxShadow !== 'none');
  };
  const parents = [element.parentElement, element.parentElement?.parentElement, element.parentElement?.parentElement?.parentElement];
  const near = isField ? [element, element.nextElementSibling, ...parents] : [element];
  if (!near.some((each) => each instanceof HTMLElement && isMarked(each))) return 'without a mark';
  return document.documentElement.scrollWidth > innerWidth ? 'on a page that is wider than the window' : '';
})()`;

async function checkFocus(page: Page): Promise<void> {
  const fault = await page.evaluate<string>(FAULT_OF_FOCUS);
  if (fault === '') return;
  const where = await page.evaluate<string>('document.activeElement.outerHTML.slice(0, 300)');
  throw new Error(`The keyboard is ${fault}: ${where}`);
}

/** Goes on with a key until something is where one is. Throws where the key never comes there. */
async function until(page: Page, key: string, isThere: () => Promise<boolean>, what: string): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press(key);
    await checkFocus(page);
  }
  throw new Error(`${key} does not come to ${what}`);
}

/** Goes to something by the Tab key, or backwards; each place on the way must be one that is seen. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = target.page();
  await target.first().waitFor();
  const isFocused = async (): Promise<boolean> => (await target.and(page.locator(':focus')).count()) > 0;
  await until(page, key, isFocused, String(target));
}

/** Goes to something and presses Enter on it, or another key. */
export async function press(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press(key);
}

/** Goes to a field and types into it, in place of what is there. */
export async function write(field: Locator, text: string): Promise<void> {
  await tabTo(field);
  const { keyboard } = field.page();
  await keyboard.press('Control+A');
  await keyboard.insertText(text);
}

/** Goes to a list to choose from, and down in it to an option. */
export async function choose(page: Page, list: string, option: RegExp): Promise<void> {
  await press(page.getByRole('combobox', { name: list }).first());
  await chooseActive(page, option);
}

/** Goes down in the list that is open to an option. */
export async function chooseActive(page: Page, option: RegExp): Promise<void> {
  const active = page.locator('.ant-select-dropdown:visible .ant-select-item-option-active');
  await active.waitFor();
  const isWanted = async (): Promise<boolean> => option.test((await active.getAttribute('title')) ?? '');
  await until(page, 'ArrowDown', isWanted, String(option));
  await page.keyboard.press('Enter');
}

/** Answers a dialog: writes what it asks for, if it does, and presses one of its buttons. */
export async function answer(page: Page, action: string, reason?: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (reason !== undefined) await write(dialog.getByRole('textbox', { name: /理由|说明/u }), reason);
  await press(dialog.getByRole('button', { name: action }));
}

/** Presses a button that asks for something, twice leaves it unanswered, and expects the keyboard to be on the button each time. */
export async function openAndLeave(button: Locator): Promise<void> {
  const page = button.page();
  const dialog = page.getByRole('dialog');
  for (const leave of [
    () => page.keyboard.press('Escape'),
    () => press(dialog.getByRole('button', { name: '取消' })),
  ]) {
    await press(button);
    await dialog.waitFor();
    await leave();
    await dialog.waitFor({ state: 'detached' });
    await button.and(page.locator(':focus')).waitFor();
  }
}

/** Opens the chooser of files that a field has. */
export async function chooseFile(field: Locator): Promise<FileChooser> {
  const chooser = field.page().waitForEvent('filechooser');
  await press(field, 'Space');
  return chooser;
}
