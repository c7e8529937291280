import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pageModule, source } from '../../../../scripts/bundle.ts';
import { reportScript } from '../../src/render/embed/scripts.generated.ts';
import { pageScript } from '../../src/render/html/script.generated.ts';
import { html } from '../../src/render/html.ts';
import { contextOf } from './context.ts';
import { strike } from './timelines.ts';

test('the page’s script is current, and within its budget', async () => {
  expect(readFileSync(join(source, 'render/html/script.generated.ts'), 'utf8')).toBe(await pageModule());
  expect(gzipSync(reportScript + pageScript).length).toBeLessThan(7_500);
});

test('the head says what is known, safely, and no date more precisely than it is known', async () => {
  const page = html.render(
    { ...strike, title: '</script><b>"&' },
    { ...(await contextOf()), url: 'https://example.org/a/' },
  );
  const said = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? '';
  expect(said).not.toContain('<');
  const article = JSON.parse(said);
  expect(article.headline).toBe('</script><b>"&');
  const dates = article.mainEntity.itemListElement.map(
    ({ temporalCoverage }: { temporalCoverage?: string }) => temporalCoverage,
  );
  expect(dates).toEqual(
    strike.entries.map(({ date: { edtf } }) =>
      /^\d{4}(-\d\d){0,2}$/.test(edtf) && !/-[2-4]\d$/.test(edtf.slice(0, 7)) ? edtf : undefined,
    ),
  );
  expect(page).toContain('<meta property="og:image" content="https://example.org/a/winter%201.png">');
  expect(page).toContain('<link rel="canonical" href="https://example.org/a/winter.html">');
  expect(html.render(strike, await contextOf())).not.toMatch(/og:image|canonical/);
});
