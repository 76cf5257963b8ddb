/** Parameters that become a message's content. */
import { badRequest } from '../refusal.ts';
import type { FileStore, StoredFile, Upload } from '../state/file-store.ts';
import type { Content } from '../state/message.ts';
import { apiUser } from '../state/person.ts';
import type { World } from '../state/world.ts';
import type { FormattedText } from '../text/entity.ts';
import { formatCaption, formatMessage } from '../text/format.ts';
import type { Call } from './method.ts';
import { isSet, objectIn, type Schema, textIn, type Values } from './parameters.ts';

export const textSchema: Schema = {
  text: 'text',
  parse_mode: 'text',
  entities: 'list',
  link_preview_options: 'object',
};
export const captionSchema: Schema = {
  caption: 'text',
  parse_mode: 'text',
  caption_entities: 'list',
  show_caption_above_media: 'boolean',
};

export function readText({ world, values }: Call): Content {
  const content = withPeople(
    world,
    formatMessage({
      text: textIn(values, 'text'),
      parseMode: textIn(values, 'parse_mode'),
      entities: values.entities,
    }),
  );
  const previewOff = isSet(objectIn(values, 'link_preview_options'), 'is_disabled');
  return previewOff ? { ...content, previewOff } : content;
}

export function readCaption(world: World, values: Values): Content {
  return withPeople(
    world,
    formatCaption({
      text: textIn(values, 'caption'),
      parseMode: textIn(values, 'parse_mode'),
      entities: values.caption_entities,
    }),
  );
}

/** Mentions by id show those whom the bot has met; of others only the text stays. */
function withPeople(world: World, { text, entities }: FormattedText): Content {
  return {
    text,
    entities: entities.flatMap((entity) => {
      if (!entity.user) return [entity];
      const person = world.people.get(entity.user.id);
      return person?.known || person?.started
        ? [{ ...entity, user: { ...apiUser(person), id: person.id } }]
        : [];
    }),
  };
}

export type MediaKind = 'photo' | 'document';

/** A new upload (`attach://name` or a part of that name) or the id of a file sent before. */
export function readMedia(
  { world, uploads }: Call,
  kind: MediaKind,
  given: unknown,
): Pick<Content, MediaKind> {
  const text = typeof given === 'string' ? given : '';
  const name = text.startsWith('attach://') ? text.slice('attach://'.length) : kind;
  const upload = text === '' || text.startsWith('attach://') ? uploads.get(name) : undefined;
  if (upload) return { [kind]: keep(world.files, kind, upload) };
  if (text === '') throw badRequest(`there is no ${kind} in the request`);
  const known = world.files.find(text);
  if (!known) throw badRequest('wrong file identifier/HTTP URL specified');
  return { [kind]: known };
}

function keep(files: FileStore, kind: MediaKind, upload: Upload): StoredFile {
  return kind === 'photo' ? files.keepPhoto(upload) : files.keepDocument(upload);
}
