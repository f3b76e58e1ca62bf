import { expect, test } from 'vitest';
import { lineOf } from './line';
import { phraseRule } from './phrase-rules';

const CASES: Readonly<Record<string, readonly string[]>> = {
  'related-articles': [
    'Related Articles',
    'YOU MAY ALSO LIKE',
    'À lire aussi',
    'Mehr zum Thema',
    'Te puede interesar',
    'Читайте также',
    '相关阅读',
    '関連記事',
    '관련 기사',
    'مقالات ذات صلة',
    'More from Sylvania',
  ],
  'read-more': ['Read more: Why the roads were closed', 'Lesen Sie auch: Warum die Straßen zu sind'],
  comments: ['Comments', 'Comments (12)', '3 Comments', 'Kommentare', 'Laisser un commentaire', 'Комментарии', '댓글'],
  'share-bar': [
    'Share',
    'Share this article',
    'Share on Facebook',
    'Facebook Twitter WhatsApp Email',
    'Partager',
    'Teilen',
    'Поделиться',
  ],
  navigation: ['Menu', 'Sign in', 'Skip to content', 'Anmelden', 'Accueil', 'Поиск', '首页'],
  'page-foot': [
    'Privacy Policy',
    '© 2024 The Lake Herald. All rights reserved.',
    'Mentions légales',
    'Impressum',
    'Все права защищены',
  ],
  advertisement: ['Advertisement', 'Publicité', 'Anzeige', 'Реклама', '広告'],
  newsletter: [
    'Sign up for our newsletter',
    'Get the best of the week in your inbox',
    'Abonnez-vous à notre newsletter',
  ],
  'cookie-notice': [
    'We use cookies to improve your visit to this site.',
    'Accept all cookies',
    'Diese Seite verwendet Cookies.',
  ],
  tags: ['Tags: roads, grain', 'Schlagwörter: Korn, Straßen'],
  credit: [
    'Photo: Ann Lee',
    'Image credit: The Lake Herald',
    '(Ann Lee / The Lake Herald)',
    '3 of 12 A cart on the northern road',
  ],
  'author-note': ['Ann Lee is a freelance writer living in Sylvania.'],
  byline: ['By Ann Lee', 'Von Jörg Müller'],
  '': [
    'The ministers share the view that the roads must open.',
    'By that Treaty,',
    'The comments of the minister were welcomed.',
    'Grain Roads: Joint Statement by Twelve Republics',
    'Subscribers to the agreement meet every year, and each of them may call a meeting when the roads are closed.',
    'Freedonia',
    '1. Affirms the principle;',
  ],
};
test.each(Object.entries(CASES).flatMap(([rule, lines]) => lines.map((line) => [line, rule] as const)))(
  'the line “%s” falls under the rule “%s”',
  (line, rule) => {
    expect(phraseRule(lineOf(line))).toBe(rule);
  },
);
