export interface SourceFound {
  readonly source: string;
  /** Empty where only a name is given. */
  readonly url: string;
}
/** A line that names the source says little else. */
const LONGEST = 300;
const LONGEST_NAME = 80;
const THIS = String.raw`(?:(?:this|the|diese[rs]?|este|esta|cet|cette|ce|questo|questa|dit|deze|ten|ta|эта|этот|ця|цей)\s+)?(?:(?:article|story|post|piece|statement|text|report|content|interview|speech|column|op-ed|artikel|beitrag|text|texte|déclaration|artículo|texto|nota|articolo|testo|artigo|matéria|bericht|artykuł|tekst|статья|текст|заявление|материал|стаття|матеріал)\s+)?`;
/** "This article is originally published on X" and its kin; the name is what follows. */
const PUBLISHED: readonly RegExp[] = [
  new RegExp(
    `^${THIS}(?:(?:is|was|has been|had been|first|has)\\s+)*(?:originally|first|previously|initially)\\s+(?:(?:been|was|were)\\s+)*(?:published|appeared|posted|issued|released|printed|delivered)\\s+(?:on|by|in|at|here|with|via)(?:\\s+the\\s+website\\s+of)?\\s*:?\\s+(.+)$`,
    'i',
  ),
  new RegExp(
    `^${THIS}(?:(?:is|was)\\s+)?(?:republished|reprinted|reproduced|cross-posted|reposted|syndicated)\\s+(?:with permission\\s+)?from\\s*:?\\s+(.+)$`,
    'i',
  ),
  new RegExp(
    `^${THIS}(?:(?:a|est)\\s+)?(?:été\\s+)?(?:initialement|originellement|d['’]abord)\\s+(?:été\\s+)?(?:publiée?|parue?)\\s+(?:par|sur|dans|à|le site)(?:\\s+le\\s+site\\s+(?:de|du))?\\s*:?\\s+(.+)$`,
    'i',
  ),
  new RegExp(
    `^${THIS}(?:(?:ist|wurde|erschien)\\s+)?(?:zuerst|ursprünglich)\\s+(?:(?:erschienen|veröffentlicht)\\s+)?(?:bei|auf|in|von|im|am)\\s*:?\\s+(.+?)(?:\\s+(?:erschienen|veröffentlicht|publiziert)(?:\\s+worden)?)?$`,
    'i',
  ),
  new RegExp(
    `^${THIS}(?:(?:fue|ha sido|se)\\s+)?(?:publicad[oa]|publicó|apareció)?\\s*(?:originalmente|originariamente|por primera vez|inicialmente)\\s+(?:publicad[oa]\\s+)?(?:en|por)\\s*:?\\s+(.+)$`,
    'i',
  ),
  new RegExp(
    `^${THIS}(?:(?:è|e)\\s+)?(?:stat[oa]\\s+)?(?:pubblicat[oa]|apparso|apparsa)?\\s*(?:originariamente|originalmente|inizialmente|per la prima volta)\\s+(?:pubblicat[oa]\\s+)?(?:su|da|in|sul|nel)\\s*:?\\s+(.+)$`,
    'i',
  ),
  new RegExp(
    `^${THIS}(?:(?:foi)\\s+)?(?:publicad[oa])?\\s*(?:originalmente|inicialmente|primeiramente)\\s+(?:publicad[oa]\\s+)?(?:em|por|no|na|pel[oa])\\s*:?\\s+(.+)$`,
    'i',
  ),
  new RegExp(
    `^${THIS}(?:(?:is|werd)\\s+)?(?:oorspronkelijk|eerst|eerder)\\s+(?:gepubliceerd|verschenen)\\s+(?:op|door|in|bij)\\s*:?\\s+(.+)$`,
    'i',
  ),
  new RegExp(
    `^${THIS}(?:(?:został|została)\\s+)?(?:pierwotnie|oryginalnie)\\s+(?:opublikowan[yao]|ukazał[ao]?\\s+się)\\s+(?:na|przez|w)\\s*:?\\s+(.+)$`,
    'i',
  ),
  new RegExp(
    `^${THIS}(?:(?:была|был|было)\\s+)?(?:впервые|первоначально|изначально)\\s+(?:опубликован[ао]?|вышл[аои])\\s+(?:на|в|на сайте)(?:\\s+сайте)?\\s*:?\\s+(.+)$`,
    'iu',
  ),
  new RegExp(
    `^${THIS}(?:(?:була|був|було)\\s+)?(?:вперше|спочатку)\\s+(?:опублікован[оа]?|вийшл[аои])\\s+(?:на|в|у)(?:\\s+сайті)?\\s*:?\\s+(.+)$`,
    'iu',
  ),
  /^(?:نشر|نُشر|نشرت)\s+(?:هذا|هذه)\s+\S+\s+(?:أصلا|أصلًا|أولا|في الأصل|لأول مرة)\s+(?:على|في)\s+(?:موقع\s+)?(.+)$/u,
  /^本文(?:最初|首先|原|首)?(?:发表|發表|刊登|载|載|发布|發布|刊)?(?:于|於|在|自)\s*[:：]?\s*(.+?)(?:发表|發表|发布|發布|刊登)?$/u,
  /^(?:この記事は|本記事は|初出)[、,：:]?\s*(.+?)(?:で|に)?(?:最初に|初めて)?(?:掲載|公開|発表)?(?:されました|されたものです|された)?$/u,
  /^이 (?:기사|글|성명)[은는]?\s*(?:원래|최초로|처음)?\s*(.+?)(?:에|에서)\s*(?:처음|최초로|원래)?\s*(?:게재|발표|공개|게시)(?:되었습니다|된 것입니다|됐습니다|되었다|됨)$/u,
];
/** A label with nothing but a name behind it. */
const LABELLED =
  /^(?:source|original source|originally published|first published (?:on|by)|published by|quelle|fuente|fonte|bron|źródło|источник|джерело|المصدر|来源|來源|出典|出所|출처)\s*[:：]\s*(.+)$/iu;
const ADDRESS = /https?:\/\/[^\s<>"'）)]+/;
const DOMAIN = /^(?:www\.)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:\/\S*)?$/u;

function nameOf(said: string): SourceFound | null {
  const url = (ADDRESS.exec(said)?.[0] ?? '').replace(/[.,;]+$/, '');
  const name = said
    .replace(/(?<=\p{L}{4})[.。]\s+\p{Lu}.*$/u, '')
    .replace(/[\s.。,;:]+$/u, '')
    .replace(/^["“«]|["”»]$/gu, '')
    .trim();
  if (url !== '' && (name === url || name.startsWith('http'))) {
    const host = /^https?:\/\/(?:www\.)?([^/:]+)/.exec(url)?.[1] ?? '';
    return host === '' ? null : { source: host, url };
  }
  const plain = name
    .replace(ADDRESS, '')
    .replace(/\(\s*\)/, '')
    .trim();
  const first = DOMAIN.exec(plain)?.[1] ?? DOMAIN.exec(plain.split(/\s/)[0] ?? '')?.[1];
  if (first !== undefined) return { source: first, url };
  return plain === '' || plain.length > LONGEST_NAME ? null : { source: plain, url };
}
/** The source that a whole line names, and only a line that says so; null otherwise. */
export function findSource(line: string): SourceFound | null {
  if (line.length > LONGEST) return null;
  const text = line.trim().replace(/^[([*_—–-]+\s*|[)\]*_]+$/g, '');
  for (const pattern of PUBLISHED) {
    const said = pattern.exec(text)?.[1];
    // "It was originally published in 1949." names a time.
    if (said !== undefined && !/^(?:\p{Lu}\p{Ll}+ )?\d/u.test(said)) return nameOf(said);
  }
  const labelled = LABELLED.exec(text)?.[1];
  return labelled === undefined || labelled.split(/\s+/).length > 8 ? null : nameOf(labelled);
}
