import { expect } from 'vitest';
import { readColor } from '../../src/model/color.ts';
import { colorNames } from '../../src/model/color-names.ts';
import { testInBrowser, withPage } from '../support/browser.ts';

testInBrowser('colours mean what they mean in a style sheet', async () => {
  const written = [...Object.keys(colorNames), 'RebeccaPurple', '#7aF', '#1A5FB4'];
  const shown = await withPage('<p>', {}, ({ page }) =>
    page.evaluate((colors) => {
      const brush = document.createElement('canvas').getContext('2d');
      return colors.map((color) => {
        if (brush !== null) brush.fillStyle = color;
        return brush?.fillStyle;
      });
    }, written),
  );
  expect(written).toHaveLength(148 + 3);
  expect(written.map(readColor)).toEqual(shown);
});
