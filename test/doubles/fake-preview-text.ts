/** Text as t.me writes it into a page: escaped, linked, emoji as pictures. */

/** `<` and its kind, and the characters t.me writes as numbers. */
export function escapeHtml(text: string): string {
  const named: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    $: '&#036;',
    '\\': '&#092;',
  };
  return text.replace(/[&<>"'!$\\]/g, (sign) => named[sign] ?? `&#${sign.charCodeAt(0)};`);
}

/** Emoji as t.me shows them: a picture with the character inside. */
export function renderPlain(text: string): string {
  const lines = text.split('\n').map((line) =>
    line
      .split(/(\p{RGI_Emoji})/v)
      .map((piece, index) => (index % 2 === 1 ? renderEmoji(piece) : escapeHtml(piece)))
      .join(''),
  );
  return lines.join('<br/>');
}

export function renderEmoji(emoji: string): string {
  const code = Buffer.from(emoji).toString('hex').toUpperCase();
  return `<i class="emoji" style="background-image:url('//telegram.org/img/emoji/40/${code}.png')"><b>${emoji}</b></i>`;
}

const markup =
  /\[(?<label>[^\]\n]+)\]\((?<hidden>https?:\/\/[^\s)]+)\)|\*\*(?<bold>[^*\n]+)\*\*|(?<url>https?:\/\/[^\s<>"«»]*[^\s<>"«».,:;!?)])|(?<![\p{L}\p{N}_/])@(?<name>[A-Za-z]\w{3,31})|(?<![\p{L}\p{N}\p{M}_&/#])#(?<tag>(?=[\p{N}_]*\p{L})[\p{L}\p{N}\p{M}_]+)/gu;

/** Marks up `[label](https://...)`, `**bold**`, addresses, @names and #hashtags. */
export function renderText(text: string): string {
  let html = '';
  let at = 0;
  for (const found of text.matchAll(markup)) {
    html += renderPlain(text.slice(at, found.index)) + renderMark(found[0], found.groups ?? {});
    at = found.index + found[0].length;
  }
  return html + renderPlain(text.slice(at));
}

function renderMark(
  whole: string,
  { label, hidden, bold, url, name, tag }: Record<string, string | undefined>,
): string {
  if (label && hidden) {
    const ask = `onclick="return confirm('Open this link?\\n\\n'+this.href);"`;
    return `<a href="${escapeHtml(hidden)}" target="_blank" rel="noopener" ${ask}>${renderPlain(label)}</a>`;
  }
  if (bold) return `<b>${renderText(bold)}</b>`;
  if (url) return `<a href="${escapeHtml(url)}" target="_blank" rel="noopener">${escapeHtml(url)}</a>`;
  if (name) return `<a href="https://t.me/${name}" target="_blank">@${name}</a>`;
  if (tag) return `<a href="?q=%23${encodeURIComponent(tag)}">#${escapeHtml(tag)}</a>`;
  return renderPlain(whole);
}

/** `8670000` as `8.67M`: t.me shows three figures or so. */
export function renderCount(count: number): string {
  const rounded = (value: number) => String(Number(value.toPrecision(3)));
  if (count >= 999_500) return `${rounded(count / 1e6)}M`;
  return count >= 1000 ? `${rounded(count / 1e3)}K` : String(count);
}
