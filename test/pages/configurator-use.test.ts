/** The configurator in use: any source, any way to look at the block, by keyboard and by every eye. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { setMedia, twoFrames } from '../tools/browser.js';
import {
  openWorkshop,
  ARTICLES,
  BLOCK,
  MANY,
  choose,
  file,
  insert,
  isSettled,
  textOf,
  unfold,
  type Workshop,
} from '../tools/configurator.js';
import { accessibilityProblems, listLinks, overflow } from '../tools/look.js';

describe('the configurator in use', () => {
  let workshop: Workshop;
  before(async () => {
    workshop = await openWorkshop();
  });
  after(() => workshop.close());

  it('says what is wrong with a value, and keeps the one before', async () => {
    const tool = await workshop.open();
    await tool.page.type('#option-image-ratio', 'wide');
    await tool.page.keyboard.press('Tab');
    assert.equal(await tool.page.$eval('#option-image-ratio', (input) => input.ariaInvalid), 'true');
    assert.match(await textOf(tool.page, '#option-image-ratio-problem'), /16\/9/);
    assert.doesNotMatch(await tool.html(), /image-ratio/);
    assert.deepEqual(tool.console, [], 'the block was not asked');
    await tool.close();
  });

  it('finds the article of the page by its title', async () => {
    const tool = await workshop.open();
    await tool.page.focus('#article');
    await tool.page.keyboard.press('Backspace');
    await tool.page.type('#article', 'Sharpening');
    const titles = await tool.page.$$eval('#articles-list option', (options) =>
      options.map((option) => (option as HTMLOptionElement).value),
    );
    const [title = ''] = titles;
    assert.ok(title.startsWith('Sharpening'), 'it is suggested');
    await tool.page.type('#article', title.slice('Sharpening'.length));
    await isSettled(tool.page);
    const url = (await tool.page.evaluate('location.hash')) as string;
    assert.match(decodeURIComponent(url), /^#article-url=\//);
    const shown = (await listLinks(tool.page)).map(({ text }) => text);
    assert.ok(!shown.includes(title), 'it is the page now');
    await tool.close();
  });

  it('reads five thousand articles', async () => {
    const tool = await workshop.open();
    await tool.page.select('#option-source', 'generated');
    await tool.page.waitForFunction(`document.getElementById('article-hint').textContent.includes('5,000')`);
    await isSettled(tool.page);
    assert.equal((await listLinks(tool.page)).length, 6);
    await tool.close();
  });

  it('reads a feed by its address, and begins with its first article', async () => {
    workshop.server.overrides.set('/feed.json', { body: JSON.stringify(ARTICLES) });
    const tool = await workshop.open();
    await tool.page.select('#option-source', 'url');
    await tool.page.type('#option-src', `${workshop.server.origin}/feed.json`);
    await tool.page.keyboard.press('Enter');
    await tool.page.waitForFunction(`document.getElementById('article').value`);
    await isSettled(tool.page);
    assert.equal((await listLinks(tool.page)).length, 2);
    assert.match(await tool.html(), /src="http[^"]+\/feed\.json"/);
    await tool.close();
  });

  it('says in words why a feed cannot be read, where it was entered and below the preview', async () => {
    workshop.server.overrides.set('/gone.json', { status: 404, body: '' });
    const tool = await workshop.open();
    await tool.page.select('#option-source', 'url');
    await tool.page.type('#option-src', `${workshop.server.origin}/gone.json`);
    await tool.page.keyboard.press('Tab');
    await tool.page.waitForSelector('#option-src[aria-invalid]');
    assert.match(await textOf(tool.page, '#option-src-problem'), /404/);
    assert.match(await textOf(tool.page, '#status[role=status]'), /404/);
    assert.deepEqual(await listLinks(tool.page), []);
    assert.deepEqual(tool.errors, []);

    await tool.page.select('#option-source', 'attachment');
    await isSettled(tool.page);
    assert.equal((await listLinks(tool.page)).length, 6, 'and recovers');
    assert.doesNotMatch(await textOf(tool.page, '#status'), /404/);
    await tool.close();
  });

  it('shows hostile articles as text, and gives HTML that does no harm', async () => {
    const hostile = file('data/hostile.json');
    const tool = await workshop.open('#explain=true&show=summary+tags+author+section');
    await tool.page.select('#option-source', 'json');
    await insert(tool.page, '#option-json', hostile);
    await tool.page.waitForFunction(`document.getElementById('article').value`);
    await isSettled(tool.page);
    assert.ok((await listLinks(tool.page)).length > 0, 'there are links');
    const scripts = await tool.preview.$$eval('script', (all) => all.length);
    assert.equal(scripts, 2, 'those of the preview itself');
    const visit = await workshop.paste(await tool.html());
    const texts = (links: readonly { text: string }[]) => links.map(({ text }) => text);
    assert.deepEqual(texts(await listLinks(visit.page)), texts(await listLinks(tool.page)));
    for (const { dialogs, errors, requests } of [tool, visit]) {
      assert.deepEqual(dialogs, []);
      assert.deepEqual(errors, []);
      assert.deepEqual(
        requests.filter((url) => !url.startsWith(workshop.server.origin)),
        [],
        'asks nobody else',
      );
    }
    assert.deepEqual(await tool.violations(), []);
    await Promise.all([tool.close(), visit.close()]);
  });

  it('keeps pasted articles that are too long for the address in this page, and finds them again', async () => {
    const many = Array.from({ length: 200 }, (_, place) => ({
      url: `/articles/${place}`,
      title: `Bread, part ${place} of many`,
    }));
    const tool = await workshop.open('#source=json');
    await insert(tool.page, '#option-json', JSON.stringify(many));
    await isSettled(tool.page);
    await choose(tool.page, 'layout', 'cards');
    assert.ok(((await tool.page.evaluate('location.hash')) as string).length < 200);
    await isSettled(tool.page); // requests that a reload cuts off count as under way for ever
    await tool.page.reload();
    await isSettled(tool.page);
    assert.equal((await listLinks(tool.page)).length, 6);
    await tool.close();
  });

  it('copies the HTML, and says so', async () => {
    const tool = await workshop.open(MANY);
    const context = tool.page.browserContext();
    await context.overridePermissions(workshop.server.origin, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
    await tool.page.bringToFront();
    await tool.page.click('#copy');
    await tool.page.waitForFunction(`document.getElementById('copied').textContent`);
    assert.equal(await textOf(tool.page, '#copied[role=status]'), 'Copied');
    assert.equal(await tool.page.evaluate('navigator.clipboard.readText()'), await tool.html());
    await tool.close();
  });

  it('tells why each link is there', async () => {
    const tool = await workshop.open('#source=attachment');
    await tool.page.click('#tab-why');
    const links = (await listLinks(tool.page)).map(({ text }) => text);
    const explained = await tool.page.$$eval('#reasons li', (items) =>
      items.map((item) => [
        item.querySelector('p')?.textContent,
        /Tags in common|Words in common/.test((item as HTMLElement).innerText),
      ]),
    );
    assert.deepEqual(
      explained,
      links.map((title) => [title, true]),
    );
    await tool.close();
  });

  it('shows any width, both schemes and both directions', async () => {
    const tool = await workshop.open('#theme=editorial');
    const width = () => tool.preview.evaluate('innerWidth');
    await choose(tool.page, 'width', 'phone');
    await twoFrames(tool.page);
    assert.equal(await width(), 375);
    await choose(tool.page, 'width', 'desktop');
    await twoFrames(tool.page);
    assert.equal(await width(), 1280);
    assert.equal(await overflow(tool.page), 0);

    const looks = () =>
      tool.preview.$eval(BLOCK, (block) => [
        getComputedStyle(document.documentElement).backgroundColor,
        getComputedStyle(block).getPropertyValue('--related-articles-accent'),
      ]);
    await setMedia(tool.page, { 'prefers-color-scheme': 'dark' });
    const dark = await looks();
    await choose(tool.page, 'scheme', 'light');
    const light = await looks();
    assert.equal(light[0], 'rgb(255, 255, 255)');
    assert.notEqual(light[1], dark[1]);
    await setMedia(tool.page, { 'prefers-color-scheme': 'light' });
    await choose(tool.page, 'scheme', 'dark');
    assert.deepEqual(await looks(), dark, 'whatever the system says');

    await tool.page.select('#option-lang', 'he');
    assert.equal(await tool.preview.evaluate('document.dir'), 'rtl');
    await tool.page.select('#option-dir', 'ltr');
    assert.equal(await tool.preview.evaluate('document.dir'), 'ltr');
    await tool.close();
  });

  it('stays where it is when a link of the preview is followed', async () => {
    const tool = await workshop.open();
    await tool.preview.click(`${BLOCK} >>> a`);
    assert.match(await textOf(tool.page, '#status'), /this link leads to http/);
    assert.match(tool.preview.url(), /preview\.html$/);
    await tool.close();
  });

  for (const [name, hash] of [
    ['with everything set', `${MANY}&width=phone`],
    ['with an error', '#source=json&json=%5B'],
  ] as const) {
    it(`has no accessibility problem ${name}, by day and by night`, async () => {
      for (const width of [375, 1280]) {
        const tool = await workshop.open(hash, { width });
        await unfold(tool.page);
        await tool.page.click('#tab-why');
        assert.deepEqual(await accessibilityProblems(tool.page), []);
        const inPreview = await accessibilityProblems(tool.preview as unknown as Page);
        // A page that is given no article has neither, and the block must not depend on them.
        const ofBlock = inPreview.filter((problem) => !/^(document-title|html-has-lang) /.test(problem));
        assert.deepEqual(ofBlock, [], 'in the preview');
        await setMedia(tool.page, { 'prefers-color-scheme': 'dark' });
        assert.deepEqual(await accessibilityProblems(tool.page, ['color-contrast']), []);
        assert.deepEqual(
          await accessibilityProblems(tool.preview as unknown as Page, ['color-contrast']),
          [],
          'in the preview, in the dark',
        );
        assert.equal(await overflow(tool.page), 0);
        await tool.close();
      }
    });
  }

  for (const width of [375, 1280]) {
    it(`can be walked through by keyboard at ${width} px, and hides nothing that has the focus`, async () => {
      const tool = await workshop.open('', { width, height: 812 });
      await unfold(tool.page);
      const reached = new Set<string>();
      const hidden: string[] = [];
      for (let step = 0; step < 150; step++) {
        await tool.page.keyboard.press('Tab');
        const [name, key, isSeen] = (await tool.page.evaluate(FOCUS)) as [string, string, boolean];
        if (!isSeen) hidden.push(name);
        if (key) reached.add(key);
        if (name === 'A csp.html') break;
      }
      assert.deepEqual(hidden, []);
      const shown = await tool.page.$$eval('[data-option]:not([hidden])', (fields) =>
        fields.map((field) => (field as HTMLElement).dataset.option ?? ''),
      );
      assert.deepEqual([...reached].sort(), [...shown, 'HTML', 'preview'].sort());

      await tool.page.focus('[name=option-layout][value=list]');
      await tool.page.keyboard.press('ArrowRight');
      assert.equal(await tool.preview.$eval(BLOCK, (block) => block.getAttribute('layout')), 'cards');
      await tool.page.focus('#tab-html');
      await tool.page.keyboard.press('ArrowRight');
      assert.equal(await tool.page.evaluate('document.activeElement.id'), 'tab-why');
      assert.ok(await tool.page.$('#panel-why:not([hidden])'), 'the other panel is shown');
      await tool.close();
    });
  }
});

/** What has the focus: its name, what it sets, and whether it can be seen. */
const FOCUS = `(() => {
  const one = document.activeElement;
  const key = one.closest('[data-option]')?.dataset.option ?? (one.id === 'tab-html' ? 'HTML' : one.id === 'preview' ? 'preview' : '');
  const box = (one.closest('.segments label') ?? one).getBoundingClientRect();
  const at = document.elementFromPoint(
    Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1),
    Math.min(Math.max(box.y + Math.min(box.height / 2, 10), 0), innerHeight - 1),
  );
  const isSeen = one === document.body || !!at && (one.contains(at) || at.contains(one) || at.closest('label')?.control === one);
  return [one.tagName + ' ' + (one.getAttribute('href') ?? one.id ?? ''), key, isSeen && box.bottom > 0 && box.top < innerHeight];
})()`;
