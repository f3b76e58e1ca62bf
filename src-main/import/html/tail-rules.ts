import type { Line } from '../boilerplate/line';
import type { PhraseRule } from '../boilerplate/phrase-rules';
import type { Piece } from './piece';

function anyOf(...phrases: readonly string[]): string {
  return phrases.join('|').replaceAll(' ', '\\s+');
}
/** What stands before a link to another article. */
const LEADS = anyOf(
  'read|read (?:more|also|next|here|this|full story)|also read|see|see also|also see|related|more|watch|watch also|listen|also on \\S+|don.t miss|click here',
  'lea|le[ae] (?:más|también|además)|lee|leer más|[lt]e puede interesar|puede interesarle|ver|ver (?:más|también)|vea|vea (?:más|también|además)|mir[ae]|mira (?:también|además)|puedes? ver|conoce más|más información|además|también',
  'lesen sie|lesen sie (?:auch|mehr|hier|dazu)|lies (?:auch|mehr|hier)|siehe auch|auch lesen|auch interessant|mehr(?: dazu)?|mehr zum thema|zum thema|passend dazu|schon gelesen|weiterlesen',
  'lire|lire (?:aussi|également|plus)|à lire(?: aussi)?|voir(?: aussi)?|sur le même sujet|leggi(?: anche| tutto)?|vedi anche|guarda anche|leia(?: também| mais)?|veja(?: também| mais)?|saiba mais|confira|lees(?: ook| meer| verder)?|bekijk ook',
  'czytaj(?: też| także| również| więcej)?|zobacz(?: też| także| również| więcej)?|przeczytaj(?: też| także| również)?|polecamy|читайте(?: также)?|смотрите(?: также)?|читайте також|дивіться також|läs(?: också| mer| även)?|les også|læs også|lue myös|devamı',
  'اقرأ أيض\\S*|اقرأ المزيد|延伸阅读|相关阅读|相关新闻|推荐阅读|関連記事|関連|あわせて読みたい|관련 ?기사',
);
const LEAD = new RegExp(`^\\W{0,3}(?:${LEADS})\\W{0,3}(?:[:：|»>→–—-]|$)`, 'iu');
/** Requests that stand at the foot of an article. */
const REQUESTS = anyOf(
  '\\b(?:follow|like|join|find|connect with) (?:us|me|him|her|them|@?\\p{L}+(?: \\p{L}+){0,4})\\b.{0,40}\\b(?:on|at|via) (?:our )?(?:twitter|facebook|instagram|telegram|whatsapp|youtube|linkedin|tiktok|google news|x\\b)',
  '\\bfollow (?:him|her|them|me|us)\\b',
  '\\b(?:e-?mail|contact|reach|write to|tweet) (?:him|her|them|me|us|the (?:author|writer|reporter)|\\p{L}+ \\p{L}+)\\b.{0,20}\\b(?:at|via|on) \\S*@',
  '\\b(?:may|can) be (?:reached|contacted|emailed) (?:at|on|via)\\b',
  '\\bhave a (?:news )?tip\\b',
  '\\bfollow .{0,40}\\bcoverage\\b',
  '\\b(?:download|get) (?:our|the) .{0,40}\\bapps?\\b',
  '\\b(?:subscribe|sign up) (?:to our|for our|now|today|here)\\b',
  '\\bto (?:view|read|access) the full (?:story|article)\\b',
  '\\b(?:síguenos|síganos|únete|suscríbete|hazte miembro|hazte socio)\\b|\\bfolgen? (?:sie )?uns\\b|\\bsuivez-nous\\b|\\bseguici\\b|\\bsiga-nos\\b|\\bvolg ons\\b|подписывайтесь на|підписуйтесь на',
);
const REQUEST = new RegExp(REQUESTS, 'iu');
/** Notes about letters and bookmarks under an article. */
const ABOUT_COMMENTS =
  /\bthis (?:entry|post) was (?:posted|published|filed)\b|\berstellt am .{0,60}\babgelegt unter\b|\bbookmark the permalink\b|\bkommentarfeed\b|\btrackback\b|\b(?:du musst|sie müssen) .{0,20}(?:eingeloggt|angemeldet)|\byou must be logged in\b|\bpara comentar debes\b|\bcomments? (?:are|is) (?:closed|moderated)\b|\bkommentare geschlossen\b/iu;
const ADDRESS = /^(?:\S+@\S+\.\w{2,}|@\w+|(?:https?:\/\/)?(?:www\.)?(?:twitter|facebook|instagram|t)\.\w+\/\S+)$/i;
const AGENCY =
  /^\(?[^.!?]{2,80}\/\s?(?:getty(?: images)?|reuters|ap(?: photo)?|associated press|afp|epa(?:-efe)?|dpa|shutterstock|istock|bloomberg|picture alliance|keystone)\)?$/iu;
const DATED =
  /^\W{0,2}(?:(?:last |first )?(?:updated|published|posted|modified)|aktualisiert|veröffentlicht|erstellt|actualizado|publicado|publié|mis à jour|pubblicato|aggiornato|atualizado|opublikowano|aktualizacja|обновлено|опубликовано)(?!\p{L}).{0,60}$/iu;
/** Longest lines that these rules may take, in words; a paragraph that mentions a newsletter stays. */
const LONGEST = { lead: 40, bareLead: 4, request: 60, dated: 10 } as const;
/** So much of a line in links makes all of it one, with at least so many words; a name alone may be linked. */
const LINK = { some: 0.3, all: 0.85, words: 4 } as const;

/** The rule by which a line of the article's own part leads away from it; empty for all others. */
export function tailRule({ text, linked, kind }: Piece, line: Line): PhraseRule | 'date-line' | '' {
  const bare = kind !== 'heading' && /[:：|»?]\s*$/.test(text) && line.words <= LONGEST.bareLead;
  if (line.words <= LONGEST.lead && (linked > LINK.some || bare) && LEAD.test(text)) return 'read-more';
  if (line.words <= LONGEST.request && REQUEST.test(text)) return 'newsletter';
  if (line.words <= LONGEST.request && ABOUT_COMMENTS.test(text)) return 'comments';
  if (ADDRESS.test(text)) return 'author-note';
  if (AGENCY.test(text)) return 'credit';
  if (line.words <= LONGEST.dated && /\d/.test(text) && DATED.test(text)) return 'date-line';
  const isLink = linked > LINK.all && line.words >= LINK.words;
  return isLink && (kind === 'paragraph' || kind === 'list-item') ? 'read-more' : '';
}
