import { isBodyName } from '../boilerplate/body-name';

/** A byline names at most so many words. */
const LONGEST_BYLINE = 120;
const BYLINE =
  /^(?:by|par|von|por|di|door|autor(?:ka)?|autore|auteur|author|written by|reported by|posted by|автор|автори|авторы|بقلم|作者|記者|글)\s*[:：]?\s+(.+)$/iu;
const NAME =
  /^(?:\p{Lu}[\p{L}.'’-]*|de|van|der|den|del|della|da|di|von|le|la|al|bin|el|y|[\p{Lo}·]+)(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|van|der|den|del|della|da|di|von|le|la|al|bin|el|[\p{Lo}·]+)){0,4}$/u;
const ROLE =
  /\s*(?:[|•·–—]|\s-\s|,\s+(?=\p{Ll})|\b(?:staff writer|staff|correspondent|reporter|associated press|special to)\b).*$/iu;

/** The authors that a byline names: "By Ann Lee and Bo Chan" gives both; empty where the line is no byline. */
export function readByline(line: string): string[] {
  if (line.length > LONGEST_BYLINE) return [];
  const said = BYLINE.exec(line.trim())?.[1]?.replace(ROLE, '');
  if (said === undefined) return [];
  const names = said.split(/\s*,\s*|\s*、\s*|\s+(?:and|et|und|y|e|en|i|и|та|&)\s+/u).map((name) => name.trim());
  return names.length > 0 && names.every((name) => NAME.test(name)) ? names : [];
}
const OF = String.raw`(?:by|of|from|between)\s+(?:the\s+)?(?:(?:[Ll]eaders|[Gg]overnments?|[Ff]oreign [Mm]inisters|ministers of foreign affairs|[Hh]eads of [Ss]tate)\s+of\s+)?`;
const ABOUT = String.raw`(?=\s+(?:on|regarding|concerning|about|at|in|after|[Ff]ollowing|condemning|calling|ahead)\b|\s*[(:–—]|$)`;
const IN_TITLE = new RegExp(String.raw`\b[Ss](?:tatement|TATEMENT)\s+${OF}(\p{Lu}.{1,200}?)${ABOUT}`, 'u');
/** "Déclaration commune des gouvernements de A et de B sur …" */
const GOVERNMENTS =
  /\b(?:d[eé]claration|erklärung|declaración|dichiarazione|declaração)\b[^.:;]{0,20}\s(?:des gouvernements|der regierungen|de los gobiernos|dei governi|dos governos)\s+([^.:;]{2,200}?)(?=\s+(?:sur|concernant|relative|au sujet|à propos|zu|zur|zum|über|sobre|acerca|relativa|su|sul|sulla|in merito)\s|\s*[(:–—]|$)/iu;
const ARTICLE = /^(?:(?:de la|de l['’]|des?|du|d['’]|von|der|del?|della?|dell['’]|di|do|da)(?:\s+|(?<=['’])))+/iu;
/** "The Security Council," opens a resolution, alone or before "Recalling …". */
const OPENS_RESOLUTION =
  /^The (\p{Lu}[\p{L}]+(?:\s(?:of|the|for|and|on|\p{Lu}[\p{L}]+)){0,9})(?:$|,(?=$|\s+\p{Lu}\p{Ll}+(?:ing|ed|ful)\b))/u;
/** The same in other languages, alone. */
const OPENS_ELSEWHERE =
  /^(?:(?:Le|La|L['’]|El|Il|Lo|O|A|Der|Die|Das|De|Het)\s?)?(\p{Lu}[\p{L}-]+(?:\s[\p{L}'’-]+){0,8}|[\p{Lo}]{2,20})[,，،]$/u;

const BETWEEN = /\s*,\s+(?:(?:et|und|y|e)\s+)?|\s+(?:et|und|y|e)\s+/u;

/** The bodies in whose name a document speaks, where title or first line are clear about it. */
export function findIssuers(title: string, type: string, firstLine: string): string[] {
  const opening = firstLine.slice(0, 120);
  const adopted = type === 'resolution' || type === 'declaration';
  const body = adopted ? OPENS_RESOLUTION.exec(opening)?.[1] : undefined;
  if (body !== undefined) return [body];
  const elsewhere = type === 'resolution' ? OPENS_ELSEWHERE.exec(opening)?.[1] : undefined;
  if (elsewhere !== undefined && isBodyName(elsewhere)) return [elsewhere];
  const governments = GOVERNMENTS.exec(title)?.[1];
  if (governments !== undefined) return governments.split(BETWEEN).map((name) => name.replace(ARTICLE, '').trim());
  const said = IN_TITLE.exec(title)?.[1];
  // Counted, not named: "48 Countries".
  if (
    said === undefined ||
    /^(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|dozens)\b)/i.test(said)
  )
    return [];
  const names = said.split(/\s*,\s+(?:and\s+)?|\s+and\s+/).map((name) => name.replace(/^the\s+/i, '').trim());
  return names.every((name) => /^\p{Lu}/u.test(name)) ? names : [];
}
