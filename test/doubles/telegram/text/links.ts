/** Which addresses Telegram turns into links, and how it writes them down (TDLib, LinkManager::check_link). */
import { isIPv6 } from 'node:net';

/** The address as Telegram keeps it; `{ problem }` in Telegram's words when it makes no link of it. */
export function checkLink(link: string): { url: string } | { problem: string } {
  const app = /^(tg|ton|tonsite):(\/\/)?/i.exec(link);
  return app?.[1] ? checkAppLink(app[1].toLowerCase(), link.slice(app[0].length)) : checkWebLink(link);
}

/** The person a `tg://user?id=` link names, else null. */
export function mentionedUser(link: string): number | null {
  const match = /^tg:(?:\/\/)?user\/?\?(?:.*&)?id=(\d{1,15})(?:&|$)/i.exec(link);
  return match ? Number(match[1]) || null : null;
}

function checkAppLink(scheme: string, rest: string): { url: string } | { problem: string } {
  const problem = { problem: `Wrong ${scheme} URL` };
  if (/^https?:\/\//i.test(rest)) return problem;
  const url = splitUrl(rest);
  if ('problem' in url) return url;
  if (url.user !== '' || url.port !== 0 || url.host.startsWith('[')) return problem;
  const allowed = scheme === 'tonsite' ? /^[a-z0-9_.-]+$/ : /^[a-z0-9_-]+$/;
  if (!allowed.test(url.host)) return { problem: 'Unallowed characters in URL host' };
  return { url: `${scheme}://${url.host}${url.path.replace(/^\/\?/, '?')}` };
}

function checkWebLink(link: string): { url: string } | { problem: string } {
  const url = splitUrl(link);
  if ('problem' in url) return url;
  const isV6 = url.host.startsWith('[') && isIPv6(url.host.slice(1, -1));
  if (!isV6 && !url.host.includes('.')) return { problem: 'Wrong HTTP URL' };
  const user = url.user === '' ? '' : `${url.user}@`;
  const port = url.port === 0 ? '' : `:${url.port}`;
  return { url: `${url.scheme}://${user}${url.host}${port}${url.path}` };
}

interface UrlParts {
  readonly scheme: string;
  readonly user: string;
  readonly host: string;
  /** 0 when none is given. */
  readonly port: number;
  readonly path: string;
}

function splitUrl(link: string): UrlParts | { problem: string } {
  const scheme = /^([^:]*):\/\//.exec(link)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return { problem: 'Unsupported URL protocol' };
  }
  const rest = scheme === undefined ? link : link.slice(scheme.length + 3);
  const [authority = ''] = /^[^/?#]*/.exec(rest) ?? [];
  const portText = /^.+:([^:\]@]*)$/s.exec(authority)?.[1];
  const port = portText === undefined ? 0 : readPort(portText);
  if (port === null) return { problem: 'Wrong port number specified in the URL' };
  const userAndHost = portText === undefined ? authority : authority.slice(0, -portText.length - 1);
  const userEnd = userAndHost.lastIndexOf('@');
  const user = userEnd < 0 ? '' : userAndHost.slice(0, userEnd);
  const host = userAndHost.slice(userEnd + 1).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const problem = problemOf(host, user);
  return problem
    ? { problem }
    : { scheme: scheme ?? 'http', user, host, port, path: pathOf(rest.slice(authority.length)) };
}

function readPort(text: string): number | null {
  const port = /^\d+$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}

const allowedPart = /^(?:[A-Za-z0-9\-._!$,~*'();&+=]|%[0-9a-fA-F]{2}|[^\0-\x7f])*$/;

function problemOf(host: string, user: string): string | null {
  if (host === '') return 'URL host is empty';
  if (host === '.') return 'Host is invalid';
  const isV6 = host.startsWith('[') && isIPv6(host.slice(1, -1));
  if (!isV6 && !allowedPart.test(host)) return 'Disallowed character in URL host';
  if (!allowedPart.test(user.replaceAll(':', ''))) return 'Disallowed character in URL userinfo';
  return null;
}

function pathOf(rest: string): string {
  const trimmed = rest.replace(/[ \t\r\n\0\v]+$/, '');
  const path = trimmed.startsWith('/') ? trimmed : `/${trimmed}`;
  return path.replace(
    /[ \t\r\n\0\v]/g,
    (space) => `%${space.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
}
