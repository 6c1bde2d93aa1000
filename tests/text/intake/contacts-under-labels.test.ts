/** Under a line that leads to whom to ask stand contacts: nobody in them has signed the statement or speaks in it. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { holds, pageIn, type Shape, SHAPES } from './shaped-pages.ts';

interface Version {
  readonly lang: string;
  readonly head: readonly string[];
  readonly text: string;
  readonly label: string;
  readonly contact: string;
}

const EN: Version = {
  lang: 'en',
  head: ['Statement by the Director-General on the floods', '14 September 2026'],
  text: 'I am deeply saddened by the loss of life in the Oruvala Delta, and our teams are on their way there.',
  label: 'For further information, please contact:',
  contact: 'Lena Obrecht, Spokesperson, press@waterrelief.example, +41 22 555 01 42',
};
const FR: Version = {
  lang: 'fr',
  head: ['Déclaration de la Directrice générale sur les inondations', '14 septembre 2026'],
  text: 'Je suis profondément attristée par les pertes humaines dans le delta de l’Oruvala, où nos équipes se rendent.',
  label: 'Pour de plus amples renseignements, veuillez contacter :',
  contact: 'Lena Obrecht, porte-parole, press@waterrelief.example, +41 22 555 01 42',
};
const ES: Version = {
  lang: 'es',
  head: ['Declaración de la Directora General sobre las inundaciones', '14 de septiembre de 2026'],
  text: 'Lamento profundamente la pérdida de vidas en el delta del Oruvala, adonde se dirigen ya nuestros equipos.',
  label: 'Para más información, póngase en contacto con:',
  contact: 'Lena Obrecht, portavoz, press@waterrelief.example, +41 22 555 01 42',
};
const RU: Version = {
  lang: 'ru',
  head: ['Заявление Генерального директора о наводнении', '14 сентября 2026 года'],
  text: 'Я глубоко скорблю о погибших в дельте Орувалы; наши спасательные бригады уже направляются туда.',
  label: 'Контакты для прессы:',
  contact: 'Лена Обрехт, пресс-секретарь, press@waterrelief.example, +41 22 555 01 42',
};
const ZH: Version = {
  lang: 'zh',
  head: ['总干事关于洪灾的声明', '2026年9月14日'],
  text: '奥鲁瓦拉三角洲有人在洪水中丧生，我对此深感悲痛。我们的救援队正在赶往当地。',
  label: '媒体联系人：',
  contact: '林舟，发言人，press@waterrelief.example，+41 22 555 01 42',
};
const AR: Version = {
  lang: 'ar',
  head: ['بيان المدير العام بشأن الفيضانات', '14 أيلول/سبتمبر 2026'],
  text: 'أشعر بحزن عميق لفقدان الأرواح في دلتا أوروفالا، وفرقنا في طريقها إلى هناك لتقديم المساعدة.',
  label: 'للاتصال الإعلامي:',
  contact: 'لينا حداد، المتحدثة الرسمية، press@waterrelief.example، +41 22 555 01 42',
};

const PAGES: readonly (readonly Version[])[] = [
  ...[EN, FR, ES, RU, ZH, AR].map((one) => [one]),
  ...[FR, ES, RU, ZH, AR].map((other) => [EN, other]),
  [FR, EN],
];

const pageOf = (versions: readonly Version[], shape: Shape) =>
  pageIn(
    shape,
    versions.map(({ head, text, label, contact }) => [...head, text, label, contact]),
  );

describe.each(SHAPES)('in %s', (shape) => {
  it.each(PAGES.map((own) => [own.map(({ lang }) => lang).join(' and '), own] as const))(
    'whom to ask is no speaker and has not signed: %s',
    async (_, own) => {
      const page = pageOf(own, shape);
      const { files } = holds(await importPages({ kind: 'together', page }), own[0]?.lang ?? '');
      expect(files.get('statement.yaml')).not.toMatch(/^speaker:/mu);
      for (const { lang, label, contact } of own) {
        const text = files.get(`${lang}.md`) ?? '';
        expect(text).not.toContain('<!-- signature -->');
        expect(text).not.toContain('<!-- text -->');
        expect(text).toContain('<!-- contacts -->');
        expect(text.indexOf(contact.slice(0, 6))).toBeGreaterThan(text.indexOf('<!-- contacts -->'));
        expect(text).toContain(label.slice(0, 5));
      }
    },
  );
});

it.each([
  ['Lena Obrecht', 'Spokesperson', 'press@waterrelief.example'],
  ['Press Service', 'Lena Obrecht, Spokesperson', '+41 22 555 01 42'],
  ['Lena Obrecht, Spokesperson, press@waterrelief.example', 'Paul Sauvin, Press Officer, +41 22 555 01 43'],
])('all lines under the label are contacts: %s, %s, %s', async (...lines) => {
  const { head, text, label } = EN;
  const source = [...head, text, [label, ...lines].join('\n')].join('\n\n');
  const page = { name: 'page.txt', bytes: new TextEncoder().encode(source) };
  const { version } = holds(await importPages({ kind: 'together', page }), 'en');
  const contacts = version.slice(version.indexOf('<!-- contacts -->'));
  for (const line of lines) expect(contacts).toContain(line);
  expect(contacts).not.toMatch(/signature|^#|<!-- text/mu);
});

it('who signs above the label has signed', async () => {
  const { head, text, label, contact } = EN;
  const source = [...head, text, 'Marta Lindqvist\nDirector-General', `${label}\n${contact}`].join('\n\n');
  const page = { name: 'page.txt', bytes: new TextEncoder().encode(source) };
  const { version, files } = holds(await importPages({ kind: 'together', page }), 'en');
  expect(files.get('statement.yaml')).toContain('speaker: Marta Lindqvist\n');
  expect(version).toContain('<!-- signature -->\nMarta Lindqvist\\\nDirector-General');
  expect(version).toContain('<!-- contacts -->');
});
