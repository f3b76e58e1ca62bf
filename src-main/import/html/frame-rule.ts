import { isBlock, type PageElement } from './page-element';

/** Why an element around a text belongs to the frame of its page. */
export type FrameRule =
  | 'hidden'
  | 'navigation'
  | 'breadcrumb'
  | 'share-bar'
  | 'related-articles'
  | 'newsletter'
  | 'cookie-notice'
  | 'comments'
  | 'advertisement'
  | 'tags'
  | 'author-note'
  | 'byline'
  | 'caption'
  | 'page-head'
  | 'page-foot'
  | 'side-column';

function words(list: string): RegExp {
  return new RegExp(
    `(?:^| )(?:${list
      .trim()
      .split(/\s*\|\s*|\n/)
      .join('|')})(?= |$)`,
  );
}
/** What pages call the parts of their frame, in class and id, one word each ("related-posts" is "related posts"). */
const NAMES: readonly (readonly [rule: FrameRule, named: RegExp])[] = [
  [
    'hidden',
    words(
      'visually hidden|visuallyhidden|sr only|sronly|screen reader text|screen reader only|assistive text|offscreen|skip link|skip links|(?:rollover|tooltip|popover)(?: \\w+)? (?:block|box|card|content|inner|body|text|panel)|hovercard',
    ),
  ],
  [
    'cookie-notice',
    words(
      'cookie|cookies|cookiebar|cookie banner|cookieconsent|cookienotice|cookiebanner|cookiehinweis|gdpr|rgpd|dsgvo|consent|onetrust|didomi|cmpbox|eu cookie|borlabs|usercentrics|adblock|adblocker',
    ),
  ],
  [
    'comments',
    words(
      'comments?|commentlist|comment list|commentaires?|commentform|comment form|comments area|kommentare?|kommentarer|comentarios?|commenti|comentário|reacties|komentarze|respond|disqus|disqus thread|fb comments|livefyre|coral talk|reader comments|trackbacks?|pingbacks?|webmentions?|leave reply',
    ),
  ],
  [
    'share-bar',
    words(
      'share|sharing|shares|shared|sharebar|sharedaddy|share buttons?|sharebuttons?|sharethis|shariff|social|socials|socialmedia|social media|social share|social links|socialshare|socialbar|addtoany|addthis|a2a|ssba|ssk|jssocials|sd sharing|sns|partage|partager|teilen|compartir|compartilhar|condividi|udostepnij|delen|whatsapp|follow us|followus|bookmarks?',
    ),
  ],
  [
    'related-articles',
    words(
      'related|relateds|relatedposts|related posts?|relatedarticles|related content|similar|similars|recommended|recommendations?|recommend|recirc|recirculation|read more|readmore|read also|readalso|more stories|morestories|more news|more from|also like|most read|mostread|most popular|mostpopular|popular|popular posts|trending|top stories|topstories|latest|latest news|latest posts|recent|recent posts|recentposts|teaser|teasers|teaserlist|outbrain|taboola|zergnet|revcontent|mgid|jp relatedposts|yarpp|crp related|up next|upnext|next article|read next|readnext|more like|other news|othernews|weitere|meistgelesen|lesenswert|mehr zum thema|associes|a lire|lire aussi|sur le meme|relacionad[oa]s?|noticias relacionadas|correlat[ie]|leggi anche|powiazane|czytaj|polecane|gerelateerd|lees ook|podobne|onward|slidenav|post navigation|nav links|postnav|post nav|pagination|pager|pagenav|wp pagenavi|next prev|prev next|nextprev|prevnext|entry navigation|article nav|story nav|carousel|slider|ticker',
    ),
  ],
  [
    'newsletter',
    words(
      'newsletters?|news letter|nl signup|mc embed signup|mailchimp|mailing list|mailpoet|signup|sign up|subscribe|subscription|subscriptions|subscribe box|abonn?ement|abonnieren|suscribete|suscripcion|piano|paywall|regwall|donate|donation|donations|spenden|support us|membership|promo|promotion|promobox|call to action|cta',
    ),
  ],
  [
    'advertisement',
    words(
      'ads?|advert|adverts|advertising|advertisement|advertisements|ad slot|adslot|ad container|ad wrapper|ad unit|adunit|adbox|ad box|adsense|adsbygoogle|dfp|gpt ad|google ad|sponsor|sponsors|sponsored|sponsoring|werbung|anzeige|publicite|publicidad|pubblicita|reklama|banner|banners|native ad|affiliate|affiliates|affiliation|commercial|popup|pop up|modal|lightbox|overlay|interstitial|shopping',
    ),
  ],
  [
    'breadcrumb',
    words(
      'breadcrumbs?|bread crumbs?|breadcrumb trail|breadcrumbs trail|crumbs?|fil ariane|filariane|you are here|brotkrumen|migas|yoast breadcrumbs?',
    ),
  ],
  [
    'tags',
    words(
      'tags|taglist|tag list|tag links|tags links|tagcloud|tag cloud|post tags|posttags|entry tags|article tags|cat links|categories|post categories|keywords|schlagworte|etiquetas|topics|article topics|post topics|filed under',
    ),
  ],
  [
    'author-note',
    words(
      'author bio|authorbio|author box|authorbox|about author|abouttheauthor|about the author|author info|author description|author profile|author card|bio|biography|writer bio|saboxplugin wrap|abh box|contributor bio',
    ),
  ],
  [
    'navigation',
    words(
      'nav|navbar|navigation|mainnav|main nav|subnav|topnav|sitenav|navi|menu|menus|mainmenu|submenu|main menu|menubar|mega menu|megamenu|hamburger|offcanvas|off canvas|drawer|toolbar|tool bar|topbar|top bar|search|searchform|search form|searchbox|suche|recherche|buscador|login|loginform|toc|table of contents|inhaltsverzeichnis|lang switch|language switcher|languages|lang nav|jump|skip|print|printlink|wpadminbar|edit section|editsection|mw editsection|navbox|catlinks|printfooter|mw jump link|siteSub|contentSub|jump to nav',
    ),
  ],
  [
    'page-foot',
    words(
      'footer|site footer|page footer|pagefooter|global footer|footnav|colophon|copyright|copyrights|legal|disclaimer|impressum|bottom bar|bottombar',
    ),
  ],
  [
    'page-head',
    words(
      'site header|siteheader|masthead|page header|pageheader|global header|topheader|site branding|site title|site name|sitename|logo',
    ),
  ],
  [
    'side-column',
    words(
      'sidebar|side bar|sidebars|sidecolumn|side column|aside|rail|right rail|rightrail|left rail|rightcol|right col|rightcolumn|right column|leftcol|leftcolumn|left column|secondary|widget|widgets|widget area|widgetarea',
    ),
  ],
];
const ROLES: Readonly<Record<string, FrameRule>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  search: 'navigation',
  toolbar: 'navigation',
  banner: 'page-head',
  contentinfo: 'page-foot',
  complementary: 'side-column',
  dialog: 'cookie-notice',
  alertdialog: 'cookie-notice',
  tooltip: 'hidden',
  'doc-toc': 'navigation',
};
const TAGS: Readonly<Record<string, FrameRule>> = {
  nav: 'navigation',
  footer: 'page-foot',
  menu: 'navigation',
  button: 'navigation',
  select: 'navigation',
  textarea: 'navigation',
  input: 'navigation',
  dialog: 'cookie-notice',
};
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Class and id as single words in lower case: "relatedPosts_box" is "related posts box". */
export function namesOf({ attributes }: PageElement): string {
  return `${attributes.class ?? ''} ${attributes.id ?? ''}`
    .slice(0, 400)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
function isHidden({ tag, attributes }: PageElement): boolean {
  return (
    (attributes.hidden !== undefined && attributes.hidden !== 'until-found') ||
    (attributes['aria-hidden'] === 'true' && tag !== 'span' && tag !== 'i') ||
    (attributes.style !== undefined && HIDDEN.test(attributes.style))
  );
}
/** The rule by which an element belongs to the frame of its page, whatever it holds; empty where none says so. */
export function frameRule(element: PageElement): FrameRule | '' {
  if (isHidden(element)) return 'hidden';
  const { tag, attributes } = element;
  const plain = TAGS[tag] ?? ROLES[attributes.role?.trim().toLowerCase() ?? ''];
  if (plain) return plain;
  if (/^(?:html|body|main|h[1-6])$/.test(tag) || attributes.role === 'main') return '';
  const names = namesOf(element);
  if (names === '' || (!isBlock(element) && tag !== 'span' && !tag.includes('-'))) return '';
  return NAMES.find(([, named]) => named.test(names))?.[0] ?? '';
}
