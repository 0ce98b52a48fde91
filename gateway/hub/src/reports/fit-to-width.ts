import type { Feature, Image } from 'write-excel-file/node';
import { findElement, prependMarkupInsideElement } from 'write-excel-file/utility';

const SHEET = 'xl/worksheets/sheet{id}.xml';
// ECMA-376 part 1, 18.3.1.99: `sheetPr` comes before everything else in a sheet.
const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** Sets a sheet to print at the width of its paper, on as many pages as needed. It must have an `orientation`. */
export const fitToWidth: Feature<Image['content']> = {
  files: {
    transform: {
      [SHEET]: {
        transform(xml) {
          const sheet = findElement(xml, 'worksheet');
          return sheet ? prependMarkupInsideElement(xml, sheet, FIT) : xml;
        },
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
    },
  },
};
