import { readByline } from '../found/find-people';
import type { Line } from './line';
import { ADVERTISEMENT, COMMENTS, FOOT, NAVIGATION, RELATED, SHARE_SIGNS, SHARE_WORDS } from './phrases';

export type PhraseRule =
  | 'related-articles'
  | 'read-more'
  | 'comments'
  | 'share-bar'
  | 'navigation'
  | 'page-foot'
  | 'advertisement'
  | 'newsletter'
  | 'cookie-notice'
  | 'published-on'
  | 'tags'
  | 'credit'
  | 'byline'
  | 'author-note';

const COPYRIGHT =
  /^(?:copyright\b|©|\(c\) ?\d{4}|ⓒ)|©\s?(?:copyright\s)?\d{4}|\ball rights reserved\b|tous droits réservés|alle rechte vorbehalten|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|wszelkie prawa zastrzeżone|все права защищены|усі права захищен|جميع الحقوق محفوظة|版权所有|無断転載|무단\s?전재/i;
/** Looked for first: the patterns about them are dear. */
const ABOUT_COOKIES = /cookie|クッキー|쿠키|similar technologies/i;
const COOKIES =
  /\b(?:we|this (?:web)?site|our (?:web)?site) uses? (?:own |third.party )?cookies?\b|\bcookies? (?:policy|notice|settings|consent)\b|\b(?:accept|allow|reject|manage) (?:all )?cookies\b|similar technologies to (?:enhance|improve)|utilis\w+ (?:des|les) cookies|(?:verwende[nt]|nutz\w+) (?:wir )?cookies|utiliza(?:mos)?(?: \w+)? cookies|utilizza(?:no)? (?:i )?cookie|gebruik\w* (?:van )?cookies|(?:używa|korzysta)\w* (?:z )?(?:plików )?cookie|использ\S+ (?:файлы )?cookie|クッキー|使用\s?cookie|쿠키/i;
const NEWSLETTER =
  /\b(?:sign up|subscribe|signing up|register)\b.{0,60}\b(?:newsletters?|updates|email|inbox|alerts|briefing)\b|\bnewsletters?\b.{0,40}\b(?:sign up|subscribe|inbox)\b|\b(?:newsletter|in your inbox|to your inbox|enter your e-?mail|your e-?mail address|get our daily|subscribe to our|support our journalism|create a free account|already a subscriber)\b|(?:abonnez-vous|inscrivez-vous)\b.{0,40}\b(?:newsletter|lettre)|newsletter (?:abonnieren|anmelden)|(?:suscríbete|suscríbase) a|iscriviti alla newsletter|assine (?:a|nossa) newsletter|schrijf je in voor|zapisz się (?:do|na) newsletter|подпи(?:шитесь|саться) на|підпи(?:шіться|сатися) на|اشترك في (?:النشرة|نشرتنا)|订阅.{0,10}(?:邮件|通讯)|メールマガジン|뉴스레터/i;
const RELATED_LEAD =
  /^(?:(?:read (?:more|also|next|full)|also read|see also|related(?: stor(?:y|ies)| articles?)?|more(?: (?:news|stories))? (?:on|from|in|about)|recommended|don.t miss|watch|lire aussi|à lire aussi|lesen sie (?:auch|mehr)|mehr zum thema|lea también|lee también|leggi anche|leia também|lees ook|czytaj (?:też|także|również)|zobacz (?:też|także|również)|читайте также|читайте також|اقرأ أيض\S*|相关阅读|延伸阅读|関連記事|관련 ?기사)\s*[:：|»>-])/i;
const MORE_OF =
  /^More(?: \p{Lu}[\p{L}.'’&-]*){1,4}$|^(?:More (?:from|in|on|about)|Latest (?:from|in|on)|Popular (?:in|on)|Most read in|Most (?:popular|read|viewed|shared|watched)|Trending (?:in|on)|Mehr (?:aus|von)|Plus (?:de|sur)) (?:\S+ ?){1,5}$/u;
const TAGS =
  /^(?:tags?|topics?|keywords?|filed under|categories|category|related tags|related topics|posted in|mots[- ]clés|étiquettes|schlagw(?:orte|örter)|themen|stichwort\w*|etiquetas|temas|palabras clave|argomenti|etichette|assuntos|trefwoorden|tagi|słowa kluczowe|теги|метки|الوسوم|كلمات مفتاحية|标签|关键词|タグ|태그)\s*[:：]/i;
const CREDIT =
  /^\(?(?:photos?|images?|picture|pic|credit|photo credit|image credit|photograph|file photo|foto|fotos?|photographie|crédits?(?: photo)?|bild|bildquelle|imagen|immagine|zdjęcie|fot\.|фото|صورة|图片(?:来源)?|写真|사진)(?:\s?(?:by|par|von|de|di|source|courtesy))?\s*[:：=/|©]|^\((?:[^()]{2,60})\s\/\s(?:[^()]{2,60})\)$|^(?:[^.]{2,60}) (?:\/|via) (?:getty(?: images)?|reuters|ap|afp|epa|dpa|shutterstock|unsplash|bloomberg)\)?$|\b(?:photo|photograph|image|picture|illustration|video)s? (?:by|via|courtesy of)\b.{3,60}$|\b(?:photo |image |picture )?credit:\s.{2,60}$/i;
const GALLERY = /^(?:image |photo |slide )?\d{1,3} (?:of|\/) \d{1,3}\b/i;
const AUTHOR_NOTE =
  /^(?:\p{Lu}[\p{L}.'’-]+ ){1,4}is an? (?:[\p{L}-]+ ){0,5}(?:writer|reporter|journalist|editor|correspondent|contributor|columnist)\b/u;

/** Longest line that a rule of the middle of a page may take: a paragraph that mentions newsletters stays. */
const LONGEST = { newsletter: 45, cookies: 120, copyright: 60, short: 14, lead: 24, units: 1200 } as const;

function isShareBar(key: string): boolean {
  const words = key.split(' ').filter((word) => !/^\d+[km]?$/.test(word));
  return (
    words.length > 0 && words.every((word) => SHARE_WORDS.has(word)) && words.some((word) => SHARE_SIGNS.has(word))
  );
}
/** A head may carry a count: "Comments (12)", "12 Comments". */
function withoutCount(key: string): string {
  return key.replace(/^\d+ | \d+$/g, '');
}
/** The rule by which a single line belongs to a page's frame; empty where none does. */
export function phraseRule({ text, key, words }: Line): PhraseRule | '' {
  const cookies =
    words < LONGEST.cookies && text.length < LONGEST.units && ABOUT_COOKIES.test(text) && COOKIES.test(text);
  if (key === '') return cookies ? 'cookie-notice' : '';
  const bare = withoutCount(key);
  if (ADVERTISEMENT.has(bare)) return 'advertisement';
  if (RELATED.has(bare)) return 'related-articles';
  if (COMMENTS.has(bare)) return 'comments';
  if (FOOT.has(bare)) return 'page-foot';
  if (words <= LONGEST.short && isShareBar(key)) return 'share-bar';
  if (NAVIGATION.has(bare)) return 'navigation';
  if (words < LONGEST.copyright && COPYRIGHT.test(text)) return 'page-foot';
  if (words <= LONGEST.short && MORE_OF.test(text)) return 'related-articles';
  if (words <= LONGEST.lead && RELATED_LEAD.test(text)) return 'read-more';
  if (words <= LONGEST.short && TAGS.test(text)) return 'tags';
  if (words <= LONGEST.short && readByline(text).length > 0) return 'byline';
  if (GALLERY.test(text) || (words <= 2 * LONGEST.short && CREDIT.test(text))) return 'credit';
  if (AUTHOR_NOTE.test(text)) return 'author-note';
  if (words < LONGEST.newsletter && NEWSLETTER.test(text)) return 'newsletter';
  return cookies ? 'cookie-notice' : '';
}
