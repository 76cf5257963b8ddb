/** What somebody is in a chat, and what that allows. */
import { apiUser, type Person } from './person.ts';

type Status = 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked';

const administratorRights = [
  'can_manage_chat',
  'can_delete_messages',
  'can_manage_video_chats',
  'can_restrict_members',
  'can_promote_members',
  'can_change_info',
  'can_invite_users',
  'can_post_stories',
  'can_edit_stories',
  'can_delete_stories',
  'can_send_welcome_messages',
] as const;
const channelRights = ['can_post_messages', 'can_edit_messages'] as const;
const groupRights = ['can_pin_messages', 'can_manage_topics'] as const;
export const memberRights = [
  'can_send_messages',
  'can_send_audios',
  'can_send_documents',
  'can_send_photos',
  'can_send_videos',
  'can_send_video_notes',
  'can_send_voice_notes',
  'can_send_polls',
  'can_send_other_messages',
  'can_add_web_page_previews',
  'can_change_info',
  'can_invite_users',
  'can_pin_messages',
  'can_manage_topics',
] as const;

export type AdministratorRight =
  | (typeof administratorRights)[number]
  | (typeof channelRights)[number]
  | (typeof groupRights)[number];
export type MemberRight = (typeof memberRights)[number];

export interface Member {
  readonly person: Person;
  readonly status: Status;
  /** Speaks as the group. */
  readonly anonymous: boolean;
  /** Rights that differ from the usual ones of the status. */
  readonly rights: Readonly<Partial<Record<AdministratorRight | MemberRight, boolean>>>;
}

export const isPresent = ({ status }: Member): boolean => status !== 'left' && status !== 'kicked';
export const isAdministrator = ({ status }: Member): boolean =>
  status === 'creator' || status === 'administrator';

/** Usual rights: an administrator may do everything but appoint others; a restricted member nothing. */
export function mayDo(member: Member, right: AdministratorRight | MemberRight): boolean {
  if (member.status === 'creator') return true;
  if (!isPresent(member)) return false;
  return member.rights[right] ?? (member.status === 'administrator' && right !== 'can_promote_members');
}

/** A `ChatMember` of the Bot API. */
export function apiMember(member: Member, isChannel: boolean): Record<string, unknown> {
  const { status, person, anonymous } = member;
  const base = { status, user: apiUser(person) };
  const rights = (names: readonly (AdministratorRight | MemberRight)[]) =>
    Object.fromEntries(names.map((name) => [name, mayDo(member, name)]));
  if (status === 'creator') return { ...base, is_anonymous: anonymous };
  if (status === 'kicked') return { ...base, until_date: 0 };
  if (status === 'restricted') return { ...base, is_member: true, until_date: 0, ...rights(memberRights) };
  if (status !== 'administrator') return base;
  const own = isChannel ? channelRights : groupRights;
  return {
    ...base,
    can_be_edited: false,
    is_anonymous: anonymous,
    ...rights([...administratorRights, ...own]),
  };
}
