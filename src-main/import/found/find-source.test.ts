import { expect, test } from 'vitest';
import { findSource } from './find-source';

const CASES: Readonly<Record<string, string>> = {
  'This article is originally published on diplomatie.gouv.fr': 'diplomatie.gouv.fr',
  'Originally published on gov.uk': 'gov.uk',
  'This article was first published by The Daily Example.': 'The Daily Example',
  'This statement was originally published at https://www.example.org/a/b.': 'example.org',
  'Republished with permission from Example Review': 'Example Review',
  'Cet article a été initialement publié sur exemple.fr': 'exemple.fr',
  'Dieser Artikel wurde ursprünglich auf beispiel.de veröffentlicht.': 'beispiel.de',
  'Dieser Artikel ist zuerst erschienen bei beispiel.de': 'beispiel.de',
  'Este artículo fue publicado originalmente en ejemplo.es': 'ejemplo.es',
  'Questo articolo è stato pubblicato originariamente su esempio.it': 'esempio.it',
  'Este artigo foi publicado originalmente em exemplo.pt': 'exemplo.pt',
  'Dit artikel werd oorspronkelijk gepubliceerd op voorbeeld.nl': 'voorbeeld.nl',
  'Ten artykuł został pierwotnie opublikowany na przyklad.pl': 'przyklad.pl',
  'Эта статья была впервые опубликована на сайте primer.ru': 'primer.ru',
  'Ця стаття була вперше опублікована на pryklad.ua': 'pryklad.ua',
  '本文最初发表于 example.cn': 'example.cn',
  'この記事は example.jp で最初に掲載されました': 'example.jp',
  '이 기사는 example.kr에 처음 게재되었습니다': 'example.kr',
  'Source: Ministry of Examples': 'Ministry of Examples',
  'Quelle: beispiel.de': 'beispiel.de',
  'The book was originally published in 1949.': '',
  'We published our report on the matter.': '',
  'The source of the missiles is not in doubt.': '',
  'Source: we asked nine ministries, of which four answered within the week': '',
};
test.each(Object.entries(CASES))('“%s” names the source “%s”', (line, source) => {
  expect(findSource(line)?.source ?? '').toBe(source);
});
