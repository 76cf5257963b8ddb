/** The text of a post and what it links to: the traps of t.me, one by one. */
import { describe, expect, test } from 'vitest';
import { block, only, text } from './preview-samples.ts';

const textOf = (inside: string) => only(block(text(inside)))?.text;

describe('the text of a post', () => {
  test.each([
    ['breaks are newlines', 'a<br>b<br/><br />c', 'a\nb\n\nc'],
    ['marks of style are no text', '<b>a</b><i>b</i><tg-spoiler>c</tg-spoiler><u>e</u>', 'abce'],
    ['struck words are marked within their line', 'A <s>b <b>c</b><br/> d </s>e', 'A ~~b c~~\n ~~d~~ e'],
    ['words struck piece by piece are marked once', '<s>a<del>b</del></s><strike>c</strike>', '~~abc~~'],
    ['emoji pictures are characters', 'a<i class="emoji" style="x"><b>🇳🇴</b></i>b', 'a🇳🇴b'],
    [
      'custom emoji are their stand-ins',
      '<tg-emoji emoji-id="5"><i class="emoji"><b>🤖</b></i></tg-emoji>!',
      '🤖!',
    ],
    ['entities are decoded once', '&lt;b&gt; &amp;amp; &#33;&#036;&#092;&quot;', '<b> &amp; !$\\"'],
    ['spaces stay as served', 'a  b <br/>c', 'a  b \nc'],
    ['an indented page is folded', 'one\n        two<br>\n        three\n   ', 'one two\nthree'],
    ['code keeps its lines', '<pre>a\n  b<br>c</pre>', 'a\n  b\nc'],
    ['a quotation stands on its own lines', 'a<blockquote expandable>b<br/>c</blockquote>d', 'a\nb\nc\nd'],
    ['a break after a quotation is not doubled', 'a<br/><blockquote>b</blockquote><br/>c', 'a\nb\nc'],
    ['right to left stays in logical order', 'שלום<br/>مرحبا', 'שלום\nمرحبا'],
    [
      'a spacer of the browser is nothing',
      'a<span style="display: inline-block; width: 164px;"></span>',
      'a',
    ],
  ])('%s', (_, inside, expected) => {
    expect(textOf(inside)).toBe(expected);
  });

  test('of a caption wrapped in itself comes once', () => {
    expect(only(block(text(text('Caption'))))?.text).toBe('Caption');
  });

  test('is not that of the post it answers, nor of a preview, nor of the copy for old browsers', () => {
    const post = only(
      block(`<a class="tgme_widget_message_reply" href="https://t.me/norland/5"><div class="tgme_widget_message_text js-message_reply_text">Quoted</div></a>
        <div class="media_supported_cont">${text('Own')}</div>
        <div class="media_not_supported_cont"><div class="message_media_not_supported_wrap">VIEW IN TELEGRAM ${text('twin')}</div></div>
        <a class="tgme_widget_message_link_preview" href="https://x.example/"><div class="link_preview_site_name">Site</div><div class="link_preview_description">Described</div></a>`),
    );
    expect(post).toMatchObject({
      text: 'Own',
      kind: 'text',
      reply: { url: 'https://t.me/norland/5', text: 'Quoted' },
      preview: { url: 'https://x.example/', title: 'Site', text: 'Described' },
    });
  });

  test('has its links in full, each once, and hashtags apart', () => {
    const post = only(
      block(
        text(`<a href="https://x.example/?a=1&amp;amp;b=2" onclick="x">label</a> <a href="//y.example/">y</a> <a href="/norland">n</a>
          <a href="?q=%23UN">#UN</a> <a href="https://t.me/s/norland?q=%23%D0%9E%D0%9E%D0%9D">#ООН</a> <a href="?q=%24TON">$TON</a>
          <a href="javascript:alert(1)">j</a> <a>none</a> <a href="//y.example/">again</a> <a href="?q=%23UN">#UN</a>`),
      ),
    );
    expect(post).toMatchObject({
      links: ['https://x.example/?a=1&b=2', 'https://y.example/', 'https://t.me/norland'],
      hashtags: ['#UN', '#ООН'],
    });
  });
});
