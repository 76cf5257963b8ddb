/** Markup that nobody knows yet, put between any two tags of a post that has every part t.me shows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { block, footer, only, text } from './preview-samples.ts';

const w = 'tgme_widget_message';
const emoji = '<i class="emoji"><b>👍</b></i>';
const owner = `<div class="${w}_author accent_color"><a class="${w}_owner_name" href="https://t.me/norland"><span dir="auto">Norland</span></a></div>`;
const parts: Readonly<Record<string, string>> = {
  text: text(`Words <b>in bold</b> ${emoji} and <a href="https://mfa.example/1">a link</a>`),
  caption: `<div class="${w}_grouped_wrap"><a class="${w}_photo_wrap" href="https://t.me/norland/7?single"></a></div>${text(text('Caption'))}`,
  forward: `<div class="${w}_forwarded_from accent_color">Forwarded from&nbsp;<a class="${w}_forwarded_from_name" href="https://t.me/geneva/1"><span dir="auto">Geneva</span></a> (<span class="${w}_forwarded_from_author">Ann</span>)</div>`,
  reply: `<a class="${w}_reply" href="https://t.me/norland/6"><div class="${w}_author accent_color"><span class="${w}_author_name" dir="auto">Norland</span></div><div class="${w}_text js-message_reply_text">Said before</div></a>`,
  'reply to a medium': `<a class="${w}_reply" href="https://t.me/norland/6"><div class="${w}_metatext js-message_reply_text">Video</div></a>`,
  preview: `<a class="${w}_link_preview" href="https://mfa.example/2"><div class="link_preview_site_name accent_color">MFA</div><i class="link_preview_image"></i><div class="link_preview_title">Decree</div><div class="link_preview_description">On grain</div></a>`,
  poll: `<div class="${w}_poll"><div class="${w}_poll_question">Peace?</div><div class="${w}_poll_type">Anonymous Poll</div><a class="${w}_poll_options"><div class="${w}_poll_option"><div class="${w}_poll_option_percent">50%</div><div class="${w}_poll_option_value"><div class="${w}_poll_option_text">Now</div></div></div></a></div>`,
  document: `<a class="${w}_document_wrap" href="https://t.me/norland/7"><div class="${w}_document_icon audio"></div><div class="${w}_document"><div class="${w}_document_title">march.mp3</div><div class="${w}_document_extra">Band</div></div></a>`,
  video: `<a class="${w}_video_player"><i class="${w}_video_thumb"></i><div class="message_video_play"></div><div class="message_media_not_supported_wrap"><div class="message_media_not_supported"><div class="message_media_not_supported_label">Media is too big</div><span class="message_media_view_in_telegram">VIEW IN TELEGRAM</span></div></div><time class="message_video_duration">1:05</time></a>`,
  'round video': `<div class="${w}_roundvideo_player"><time class="${w}_roundvideo_duration">0:05</time></div>`,
  voice: `<a class="${w}_voice_player"><div class="${w}_voice_wrap"><time class="${w}_voice_duration">0:01</time></div></a>`,
  sticker: `<div class="${w}_sticker_wrap"><i class="${w}_sticker"></i></div>`,
  location: `<a class="${w}_location_wrap"><div>Palace</div></a>`,
  invoice: `<a class="${w}_invoice_wrap"><div>Medal</div></a>`,
  withheld: `<div class="message_media_not_supported_wrap"><div class="message_media_not_supported"><div class="message_media_not_supported_label">Please open Telegram to view this post</div></div></div>`,
  reactions: `<div class="${w}_reactions"><span class="tgme_reaction">${emoji}10</span><span class="tgme_reaction tgme_reaction_paid"><i class="icon"></i>1</span></div>`,
  buttons: `<div class="${w}_inline_keyboard"><a class="${w}_inline_button url_button" href="https://mfa.example/3"><span class="${w}_inline_button_text">Vote</span></a></div>`,
  'service message': text(`Norland pinned «<span class="tgme_widget_service_strong_text">Words</span>»`),
};
const signed = footer(`<span class="${w}_from_author" dir="auto">Ann</span>,&nbsp;edited &nbsp;`);
const views = `<span class="${w}_views">12.3K</span><span class="copyonly"> views</span><span class="${w}_voters">3</span>`;
const page = (inside: string) => block(owner + inside, views + signed);
/** What a reader finds of a post, whatever field it is in. */
const saidBy = (html: string) => {
  const post = only(html);
  const { text, author, forward, reply, preview, media, reactions } = post ?? {};
  return JSON.stringify([text, author, forward, reply, preview, media, reactions]);
};
/** Places between two tags, from the head of the message to its foot. */
function placesIn(html: string): number[] {
  const from = html.indexOf('_bubble">') + '_bubble">'.length;
  const places = [...html.matchAll(/(?<=>)/g)].map(({ index }) => index);
  return places.filter((at) => at >= from && at < html.length - '</div></div></div>'.length);
}
const strange = (inside: string) => [
  `<div class="${w}_hologram">${inside}</div>`,
  `<span class="${w}_poll_hint">${inside}</span>`,
  `<section>${inside}</section>`,
  `<tg-scroll><b>${inside}</b></tg-scroll>`,
];

describe('an element that nobody knows', () => {
  test.each(Object.entries(parts))('keeps its text wherever it stands in a %s', (_, part) => {
    const html = page(part);
    for (const at of placesIn(html))
      for (const element of strange('zebra')) {
        const told = saidBy(html.slice(0, at) + element + html.slice(at));
        expect(told, html.slice(Math.max(0, at - 90), at)).toContain('zebra');
      }
  });

  test('keeps its text among all the parts at once, whatever it says', () => {
    const html = page(Object.values(parts).join(''));
    const places = placesIn(html);
    const words = fc.stringMatching(/^[a-zа-я\u0621-\u064a]{2,9}$/u);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat(3), words, (at, which, word) => {
        const element = strange(word)[which] ?? '';
        expect(saidBy(html.slice(0, at) + element + html.slice(at))).toContain(word);
      }),
    );
  });

  test.each(Object.entries(parts))('is not seen where there is none: in a %s', (_, part) => {
    const labels =
      /Norland\b(?! pinned)|views|Forwarded|Anonymous|50%|too big|TELEGRAM|open Telegram|Vote|1:05"?,? ?"?text/;
    expect(only(page(part))?.text).not.toMatch(labels);
  });
});
