/** What the server answers instead of a result: Telegram's code, words and parameters. */
export interface RefusalParameters {
  readonly retry_after?: number;
  readonly migrate_to_chat_id?: number;
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
};

export class Refusal extends Error {
  readonly code: number;
  readonly parameters: RefusalParameters | undefined;
  constructor(code: number, description: string, parameters?: RefusalParameters) {
    super(description);
    this.name = 'Refusal';
    this.code = code;
    this.parameters = parameters;
  }
}

/** Server codes such as TOPIC_CLOSED keep their case, sentences lose their capital (telegram-bot-api, Client.cpp). */
function inSentence(text: string): string {
  return /^.[\p{Lu}_]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** A refusal whose description reads as Telegram's: `Bad Request: message is too long`. */
export function refusal(code: number, text: string, parameters?: RefusalParameters): Refusal {
  const title = titles[code];
  return new Refusal(code, title ? `${title}: ${inSentence(text)}` : text, parameters);
}

export const badRequest = (text: string): Refusal => refusal(400, text);
export const forbidden = (text: string): Refusal => refusal(403, text);

export function tooManyRequests(seconds: number): Refusal {
  return refusal(429, `retry after ${seconds}`, { retry_after: seconds });
}
