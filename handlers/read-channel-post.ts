/** A message of a channel as Telegram hands it to a bot that is administrator there, as the post its page shows. */
import type { Chat, Message, MessageEntity, MessageOrigin } from 'grammy/types';
import { isPrivateName, toChannelId, toPrivateName } from '#src/posts/channel-key.ts';
import { readExportMedia, readExportText } from '#src/posts/export-file/export-message.ts';
import { createEmptyPost, kindOfContent, type Media, type Post, toPostDate } from '#src/posts/post.ts';
import { markStruckWords } from '#src/posts/post-text.ts';

/** The name of a channel: its public one, else a word made of its number. A public name that looks like such a word is none. */
export function nameOfChannel({ id, username }: Chat): string {
  return username === undefined || isPrivateName(username) ? toPrivateName(toChannelId(id)) : username;
}

export function readChannelPost(message: Message): Post {
  const { chat, message_id: id, checklist, forward_origin: origin, reply_to_message: quoted } = message;
  const written = message.text ?? message.caption;
  const entities = message.entities ?? message.caption_entities ?? [];
  // marked words, and blocks of pieces, as an export writes them
  const read = readExportText({
    text_entities: toExportPieces(written ?? '', entities),
    rich_message: message.rich_message,
    todo_list: checklist && {
      title: checklist.title,
      answers: checklist.tasks.map(({ text }) => ({ text })),
    },
  });
  const struck = entities.filter(({ type }) => type === 'strikethrough');
  const spans = struck.map(({ offset, length }) => ({ start: offset, end: offset + length }));
  const text = written === undefined ? read.text : markStruckWords(written, spans).trim();
  const media = readMedia(message);
  const signature = origin && 'author_signature' in origin ? origin.author_signature : undefined;
  const isService = message.pinned_message !== undefined || message.new_chat_title !== undefined;
  const reply = quoted && {
    url: urlOf(quoted.chat, quoted.message_id),
    text: (quoted.text ?? quoted.caption ?? '').slice(0, 200),
  };
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
  const targets = buttons.flatMap((button) => ('url' in button && button.url) || []);
  return {
    ...createEmptyPost(nameOfChannel(chat), id),
    channelId: toChannelId(chat.id),
    date: toPostDate(message.date * 1000),
    edited: message.edit_date !== undefined,
    kind: isService ? 'service' : kindOfContent({ text, media }),
    author: message.author_signature ?? signature ?? null,
    text,
    forward: origin === undefined ? null : forwardOf(origin),
    reply: reply ?? null,
    links: [...new Set([...read.links, ...targets])],
    hashtags: read.hashtags,
    media,
    url: urlOf(chat, id),
  };
}

function urlOf({ id, username }: Chat, messageId: number): string {
  return username === undefined
    ? `https://t.me/c/${toChannelId(id)}/${messageId}`
    : `https://t.me/${username}/${messageId}`;
}

function forwardOf(origin: MessageOrigin): Post['forward'] {
  if (origin.type === 'hidden_user') return { name: origin.sender_user_name, url: null };
  const post = origin.type === 'channel' ? `/${origin.message_id}` : '';
  const from =
    origin.type === 'channel'
      ? origin.chat
      : origin.type === 'chat'
        ? origin.sender_chat
        : origin.sender_user;
  const url = from.username === undefined ? null : `https://t.me/${from.username}${post}`;
  const name = 'title' in from ? from.title : [from.first_name, from.last_name].filter(Boolean).join(' ');
  return { name: name ?? '', url };
}

const toExportPieces = (text: string, entities: readonly MessageEntity[]) =>
  entities.map(({ type, offset, length, ...entity }) => ({
    type: type === 'url' ? 'link' : type,
    text: text.slice(offset, offset + length),
    ...('url' in entity && { href: entity.url }),
  }));

function readMedia(message: Message): Media[] {
  const { animation, audio, document, game, poll, sticker, venue, video, video_note: round, voice } = message;
  const types = {
    animation,
    video_file: video,
    video_message: round,
    voice_message: voice,
    audio_file: audio,
    sticker,
  };
  return readExportMedia({
    media_type: Object.entries(types).find(([, media]) => media !== undefined)?.[0],
    photo: message.photo,
    file: document && (document.file_name ?? ''),
    title: audio?.title,
    file_name: audio?.file_name,
    duration_seconds: (animation ?? video ?? round ?? voice)?.duration,
    poll: poll && { question: poll.question, answers: poll.options },
    location_information: venue ?? message.location,
    place_name: venue?.title,
    address: venue?.address,
    contact_information: message.contact,
    invoice_information: message.invoice,
    giveaway_information: message.giveaway,
    story_information: message.story ?? message.dice ?? message.paid_media,
    game_title: game?.title,
  });
}
