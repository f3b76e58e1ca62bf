import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText } from './decode-text';

const TEXTS: readonly (readonly [encoding: string, text: string])[] = [
  [
    'windows-1252',
    'Déclaration des ministres sur l’échange des prisonniers : « Nous répétons notre appel à la paix », ont-ils déclaré après la réunion de mercredi.',
  ],
  [
    'windows-1250',
    'Ministrowie spotkali się nad jeziorem i mówili o handlu zbożem, o drogach między miastami i o opłatach, które są pobierane na granicach. Źle się działo, więc ciężko było coś uzgodnić.',
  ],
  [
    'iso-8859-2',
    'Ministrowie spotkali się nad jeziorem i mówili o handlu zbożem, o drogach między miastami i o opłatach, które są pobierane na granicach. Źle się działo, więc ciężko było coś uzgodnić.',
  ],
  [
    'windows-1251',
    'Министры трёх республик встретились на берегу озера и говорили о торговле зерном и о дорогах между городами.',
  ],
  [
    'koi8-r',
    'Министры трёх республик встретились на берегу озера и говорили о торговле зерном и о дорогах между городами.',
  ],
  ['windows-1256', 'اجتمع وزراء الجمهوريات الثلاث على ضفاف البحيرة وتحدثوا عن تجارة الحبوب والطرق بين مدنهم.'],
  ['shift_jis', '三つの共和国の大臣は湖のほとりで会い、穀物の貿易と町の間の道路について話し合いました。'],
  ['gb18030', '三个共和国的部长们在湖边会面，讨论了平原上的粮食贸易以及通往北方和南方城镇的道路问题。'],
  ['euc-kr', '세 공화국의 장관들은 호숫가에서 만나 곡물 무역과 도시 사이의 도로에 대해 이야기했습니다.'],
  ['utf-16le', 'The ministers of the three republics met.\nМинистры встретились.'],
  ['utf-16be', 'The ministers of the three republics met.\nМинистры встретились.'],
];
test.each(TEXTS)('a text in %s without a mark is read, and said to be a guess', async (encoding, text) => {
  const decoded = await decodeText(iconv.encode(text, encoding));
  expect(decoded).toMatchObject({ ok: true, value: { text, guessed: true, damaged: false } });
});
test.each(['utf-8', 'utf-16le', 'utf-16be'])('a mark says that a text is %s: no guess', async (encoding) => {
  const decoded = await decodeText(iconv.encode('Minister – 大臣', encoding, { addBOM: true }));
  expect(decoded).toMatchObject({ ok: true, value: { text: 'Minister – 大臣', guessed: false } });
});
test('a little damage does not turn UTF-8 into another encoding', async () => {
  const bytes = Buffer.concat([Buffer.from('Министры встретились '), Buffer.from([0xd0]), Buffer.from(' у озера')]);
  const decoded = await decodeText(bytes);
  expect(decoded).toMatchObject({ ok: true, value: { encoding: 'utf-8', damaged: true } });
});
test('every line ending becomes LF, NUL and BOM go', async () => {
  const decoded = await decodeText(Buffer.from('a\r\nb\rc\u2028d\u2029e\ff\0g\uFEFFh'));
  expect(decoded).toMatchObject({ ok: true, value: { text: 'a\nb\nc\nd\n\ne\n\nfgh', damaged: true } });
});
test('whatever the bytes, an answer comes, and a text is well formed with LF only', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const decoded = await decodeText(bytes);
      const text = decoded.ok ? decoded.value.text : '';
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/[\r\0\uFEFF\f\v]/);
    }),
    { numRuns: 60 },
  );
});
test('UTF-8 comes back as it was written', async () => {
  const plain = fc.string({ unit: fc.constantFrom(...'aZ é—“漢字кирил\n\t😀') });
  await fc.assert(
    fc.asyncProperty(
      plain.filter((text) => text !== ''),
      async (text) => {
        expect(await decodeText(Buffer.from(text))).toMatchObject({ ok: true, value: { text, guessed: false } });
      },
    ),
  );
});
