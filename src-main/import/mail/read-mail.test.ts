import { expect, test } from 'vitest';
import type { ArticleDraft } from '#contract/article-draft';
import type { Member } from '../member';
import { type MailRead, readMail } from './read-mail';

const HEAD =
  'From: Press Office <press@example.org>\nSubject: The harbour is open\nDate: Wed, 10 Jan 2024 23:30:00 -0500\n';

async function read(message: string | Buffer): Promise<MailRead> {
  return await readMail(typeof message === 'string' ? Buffer.from(message) : message, 'message.eml');
}
async function draftOf(message: string | Buffer): Promise<ArticleDraft> {
  const { body } = await read(message);
  if (!body.ok) throw new Error(body.detail);
  return body.value;
}
function lines({ text }: ArticleDraft): string[] {
  return text.blocks.map(({ kind, text: words }) => `${kind}: ${words}`);
}
function multipart(kind: string, ...parts: readonly string[]): string {
  return `MIME-Version: 1.0\nContent-Type: multipart/${kind}; boundary="=b"\n\n${parts.map((part) => `--=b\n${part}\n`).join('')}--=b--\n`;
}
function textOf(attachment: Member | undefined): string {
  return attachment && 'bytes' in attachment ? Buffer.from(attachment.bytes).toString() : '';
}

test('a message gives its subject, sender, and the day in the zone of its sender', async () => {
  const { found } = await draftOf(`${HEAD}\nShips of all flags may enter the harbour again.\n`);
  expect(found).toMatchObject({
    title: 'The harbour is open',
    titleFrom: { by: 'meta', sure: 'sure' },
    date: '2024-01-10',
    dateFrom: { by: 'meta', sure: 'sure' },
    authors: ['Press Office'],
  });
});
test.each([
  ['Sun, 7 May 95 16:21:03 GMT', '1995-05-07'],
  ['1 Mar 2003 08:00 +0100', '2003-03-01'],
  ['Thu, 1 Jan 1970 00:00:00 +0000', ''],
  ['yesterday', ''],
])('a message of “%s” is of %s', async (date, day) => {
  expect((await draftOf(`From: a@example.org\nSubject: x\nDate: ${date}\n\nWords.\n`)).found.date).toBe(day);
});
test('encoded words of headers are read, and bytes without a word about their encoding as the text is encoded', async () => {
  const encoded =
    'Subject: =?utf-8?q?The_caf=C3=A9?= =?utf-8?b?IGlzIG9wZW4=?=\nFrom: =?iso-8859-1?q?Ren=E9?= <r@example.org>\n\nx\n';
  expect((await draftOf(encoded)).found).toMatchObject({ title: 'The café is open', authors: ['René'] });
  const raw = Buffer.from(
    'Subject: \xc4\xee\xf0\xee\xe3\xe8\nContent-Type: text/plain; charset=windows-1251\n\nx\n',
    'latin1',
  );
  expect((await draftOf(raw)).found.title).toBe('Дороги');
});
test('a reply keeps all words: what it quotes is a quote, and its signature stays', async () => {
  const draft = await draftOf(`${HEAD}\nWe agree.\n\n> Shall we open\n> the harbour?\n>> No.\n\n-- \nR. Esearcher\n`);
  expect(lines(draft)).toEqual([
    'paragraph: We agree.',
    'quote: Shall we open',
    'quote: the harbour?',
    'quote: No.',
    'paragraph: R. Esearcher',
  ]);
});
test('lines that a mail program broke are joined, however few they are', async () => {
  const draft = await draftOf(
    `${HEAD}\nShips of all flags may enter the harbour again from the first\nof next month on, the minister said.\n`,
  );
  expect(lines(draft)).toEqual([
    'paragraph: Ships of all flags may enter the harbour again from the first of next month on, the minister said.',
  ]);
});
test('a message in two forms is read once: its plain text where that says all, else its page', async () => {
  const page = 'Content-Type: text/html\n\n<h1>The harbour</h1><p>Ships of all flags may enter the harbour again.</p>';
  const full = multipart(
    'alternative',
    'Content-Type: text/plain\n\nShips of all flags may enter the harbour again.',
    page,
  );
  expect(lines(await draftOf(HEAD + full))).toEqual(['paragraph: Ships of all flags may enter the harbour again.']);
  const stub = multipart('alternative', 'Content-Type: text/plain\n\nOpen in a browser.', page);
  expect(lines(await draftOf(HEAD + stub))).toEqual([
    'heading: The harbour',
    'paragraph: Ships of all flags may enter the harbour again.',
  ]);
});
test('a page sent as a message loses no words to rules for saved pages; what is hidden is listed', async () => {
  const page =
    '<div style="display:none">Preview of it</div><nav>All news</nav><p>The harbour is open.</p><blockquote>Is it?</blockquote><footer class="newsletter">Unsubscribe here</footer>';
  const draft = await draftOf(`${HEAD}Content-Type: text/html\n\n${page}`);
  expect(lines(draft)).toEqual([
    'paragraph: All news',
    'paragraph: The harbour is open.',
    'quote: Is it?',
    'paragraph: Unsubscribe here',
  ]);
  expect(draft.text.removed).toMatchObject([{ rule: 'hidden', blocks: [{ text: 'Preview of it' }] }]);
});
test('attachments are members with a number and their name, which leads nowhere; pictures of the page are none', async () => {
  const { attachments } = await read(
    HEAD +
      multipart(
        'mixed',
        'Content-Type: text/plain\n\nSee below.',
        'Content-Type: image/png\nContent-ID: <logo>\nContent-Transfer-Encoding: base64\n\niVBORw0=',
        'Content-Type: application/pdf; name="x"\nContent-Disposition: attachment; filename="../../etc/pass\twd.pdf"\nContent-Transfer-Encoding: base64\n\nJVBE\nRi0=',
        "Content-Type: text/plain\nContent-Disposition: attachment; filename*0*=UTF-8''caf%C3%A9; filename*1=.txt\n\nA list",
        'Content-Type: message/rfc822\n\nSubject: Re: The road\n\nIt is closed.',
        'Content-Type: message/delivery-status\n\nStatus: 5.0.0',
      ),
  );
  expect(attachments.map(({ path }) => path)).toEqual(['1-.._.._etc_pass wd.pdf', '2-café.txt', '3-Re_ The road.eml']);
  expect(attachments.map(textOf)).toEqual(['%PDF-', 'A list', 'Subject: Re: The road\n\nIt is closed.']);
});
test('a message that hides in an envelope of a thousand others gives one of them at once', async () => {
  const start = performance.now();
  const { attachments } = await read('Subject: n\nContent-Type: message/rfc822\n\n'.repeat(1000));
  expect(attachments.map(({ path }) => path)).toEqual(['1-n.eml']);
  expect(performance.now() - start).toBeLessThan(1000);
});
test('an unknown encoding is guessed and said; one that the bytes speak against too', async () => {
  const unknown = Buffer.from(
    `${HEAD}Content-Type: text/plain; charset=x-unknown-9\n\nThe caf\xe9 and the th\xe9\xe2tre are open.`,
    'latin1',
  );
  const draft = await draftOf(unknown);
  expect(lines(draft)).toEqual(['paragraph: The café and the théâtre are open.']);
  expect(draft.doubts).toContain('encoding-guessed');
  const utf8 = Buffer.from(`${HEAD}Content-Type: text/plain; charset=iso-8859-1\n\nThe café is open, said Dvořák.`);
  expect(lines(await draftOf(utf8))).toEqual(['paragraph: The café is open, said Dvořák.']);
});
test('a message that breaks off says so', async () => {
  const whole = HEAD + multipart('mixed', 'Content-Type: text/plain\n\nThe harbour is open to ships of all flags.');
  expect((await draftOf(whole)).doubts).toEqual([]);
  expect((await draftOf(whole.replace('--=b--', ''))).doubts).toEqual(['ends-early']);
});
test('an encrypted message is locked', async () => {
  expect(
    (await read(HEAD + multipart('encrypted', 'Content-Type: application/pgp-encrypted\n\nVersion: 1'))).body,
  ).toMatchObject({
    ok: false,
    reason: 'locked',
  });
});
test.each([
  ['a header of 4 MB', `Subject: ${'=?utf-8?q?=41?=\n '.repeat(240_000)}\n\nThe harbour is open.`],
  ['200,000 headers', `${'X-Odd: v\n'.repeat(200_000)}Subject: s\n\nThe harbour is open.`],
  ['20,000 parts', HEAD + multipart('mixed', ...Array<string>(20_000).fill('\nThe harbour is open.'))],
  [
    '5,000 parts in one another',
    Array.from({ length: 5000 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join('') +
      '\nThe harbour is open.',
  ],
  ['a million brackets', `Subject: s\nContent-Type: text/plain; ${'('.repeat(1_000_000)}\n\nThe harbour is open.`],
])('a message with %s is read in time', async (_, message) => {
  const start = performance.now();
  expect((await draftOf(message)).text.blocks.at(-1)?.text).toContain('The harbour is open.');
  expect(performance.now() - start).toBeLessThan(5000);
});
