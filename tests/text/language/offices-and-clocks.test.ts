/** How a language says whose clock tells an hour, and what an office is called that a title has in another case. */
import { expect, it } from 'vitest';
import { languageOf } from '../../../src/text/language/index.ts';

it.each([
  ['en', 'Geneva', 'Geneva time'],
  ['fr', 'Genève', 'heure de Genève'],
  ['fr', 'Ottawa', 'heure d’Ottawa'],
  ['fr', 'Istanbul', 'heure d’Istanbul'],
  ['fr', 'Édimbourg', 'heure d’Édimbourg'],
  ['fr', 'Le Caire', 'heure du Caire'],
  ['es', 'Ginebra', 'hora de Ginebra'],
  ['es', 'El Cairo', 'hora del Cairo'],
  ['ru', 'Москва', 'московское время'],
  ['ru', 'Женева', 'женевское время'],
  ['ru', 'Ханой', 'время: Ханой'],
  ['ar', 'جنيف', 'بتوقيت جنيف'],
  ['zh', '日内瓦', '日内瓦时间'],
])('The clock of a place has its name in %s: %s', (lang, place, clock) => {
  expect(languageOf(lang).intake?.pages?.places.clockOf(place)).toBe(clock);
});

it.each([
  ['en', 'Secretary-General', '', 'The Secretary-General'],
  ['fr', 'Secrétaire général', 'du', 'Le Secrétaire général'],
  ['fr', 'Secrétaire général', 'attribuable au', 'Le Secrétaire général'],
  ['fr', 'Ministre des ports', 'de la', 'La Ministre des ports'],
  ['fr', 'Ministre des ports', 'attribuable à la', 'La Ministre des ports'],
  ['fr', 'Ambassadrice', 'de l’', 'L’Ambassadrice'],
  ['es', 'Secretario General', 'del', 'El Secretario General'],
  ['es', 'Portavoz', 'de la', 'La Portavoz'],
  ['es', 'Portavoz', 'atribuible a la', 'La Portavoz'],
  ['es', 'Ministra de Puertos', '', 'La Ministra de Puertos'],
  ['es', 'Ministro de la Marina', '', 'El Ministro de la Marina'],
  ['ru', 'Генерального секретаря', '', 'Генеральный секретарь'],
  ['ru', 'пресс-секретаря Генерального секретаря', '', 'Пресс-секретарь Генерального секретаря'],
  ['ru', 'Верховного комиссара по делам портов', '', 'Верховный комиссар по делам портов'],
  ['ru', 'первого заместителя Директора', '', 'Первый заместитель Директора'],
  ['ru', 'Специального докладчика', '', 'Специальный докладчик'],
  ['ru', 'Исполнительного директора', '', 'Исполнительный директор'],
  ['ar', 'الأمين العام', '', 'الأمين العام'],
  ['zh', '秘书长', '', '秘书长'],
])('An office is called in %s as it is by itself: %s', (lang, office, article, said) => {
  expect(languageOf(lang).intake?.pages?.head.withArticle(office, article)).toBe(said);
});
