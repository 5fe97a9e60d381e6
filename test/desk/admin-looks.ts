/** Where the focus is in the admin's rooms, and the days they offer. */
import type { Page } from 'puppeteer-core';

/** The words of what has the focus, through shadow roots. */
export const focusedText = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent;
  });

/** The id of what has the focus, through shadow roots. */
export const focusedId = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.id;
  });

/** A day of the next month, whichever month it is. */
export const nextMonth = (day: number): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, day)).toISOString().slice(0, 10);
};
