/** An OpenDocument text is read as LibreOffice shows it. */
import { describe, expect, it } from 'vitest';
import { odtFile } from './word-files.ts';
import { importPages } from './importing.ts';

async function imported(body: string, styles = '', pages = '') {
  const bytes = odtFile(body, styles, pages);
  const outcome = await importPages({ kind: 'together', page: { name: 'page.odt', bytes } });
  const told = outcome.diagnostics.map(({ code, message }) => `${code} ${message}`);
  if (!outcome.ok) throw new Error(told.join('\n'));
  return { files: outcome.value.files, told, dropped: outcome.value.summary.dropped.map(({ text }) => text) };
}

const p = (text: string, style = '') => `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${text}</text:p>`;
const list = (items: readonly string[], style: string, more = '') =>
  `<text:list text:style-name="${style}"${more}>${items.map((one) => `<text:list-item>${p(one)}</text:list-item>`).join('')}</text:list>`;

const STYLES =
  '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>' +
  '<style:style style:name="T2" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
  '<style:style style:name="T3" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>' +
  '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>';

const page = (
  english: string,
  french = 'Le fleuve nourrit les villes qui le bordent, et elles lui doivent une eau propre.',
) =>
  p('The Director') +
  '<text:h text:outline-level="1">Message on the Day of Rivers</text:h>' +
  p('Geneva, 14 March 2027') +
  p('The river feeds the towns that stand on it, and they owe it clean water in return.') +
  english +
  p('* * *') +
  p('La Directrice') +
  '<text:h text:outline-level="1">Message à l’occasion de la Journée des fleuves</text:h>' +
  p('Genève, le 14 mars 2027') +
  p(french) +
  (english === '' ? '' : p('Chaque ville a fait sa part du travail, et nous pouvons tous en être fiers.'));

describe('an OpenDocument text', () => {
  it('is a statement, with its stress, its raised letters, its spaces and its notes', async () => {
    const { files, told } = await imported(
      page(
        p(
          'Every <text:span text:style-name="T1">town</text:span> on the 2<text:span text:style-name="T3">nd</text:span> bank<text:s text:c="2"/>has done its part' +
            '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Report of 2026.</text:p></text:note-body></text:note>.',
        ),
      ),
      STYLES,
    );
    expect(told.filter((message) => !message.startsWith('intake/no-speaker'))).toEqual([]);
    expect(files.get('en.md')).toContain('Every **town** on the 2<sup>nd</sup> bank has done its part[^1].');
    expect(files.get('en.md')).toContain('[^1]: Report of 2026.');
    expect(files.get('fr.md')).toContain('title: Message à l’occasion de la Journée des fleuves');
  });

  it('has its comments, its struck-out words and its tracked changes told, and none of them in its text', async () => {
    const changes =
      '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>three</text:p></text:deletion></text:changed-region>' +
      '<text:changed-region text:id="c2"><text:insertion/></text:changed-region></text:tracked-changes>';
    const { files, told } = await imported(
      changes +
        page(
          p(
            'We have opened <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>five<text:change-end text:change-id="c2"/> ' +
              '<text:span text:style-name="T2">small </text:span>wells<office:annotation><dc:creator>Legal</dc:creator><text:p>Five?</text:p></office:annotation> this year.',
          ),
        ),
      STYLES,
    );
    expect(files.get('en.md')).toContain('We have opened five wells this year.');
    expect(files.get('statement.yaml')).toContain('about: changes');
    expect(told).toContain('intake/tracked-change a tracked change takes out “three”, and was taken as accepted');
    expect(told).toContain('intake/tracked-change a tracked change puts in “five”, and was taken as accepted');
    expect(told).toContain('intake/not-shown struck-out text is left out: “small”');
    expect(told).toContain('intake/comment a comment stands here, which is left out: “Legal: Five?”');
  });

  it('has what its styles take from those that they stand under', async () => {
    const style = (name: string, family: string, parent: string, inside = '') =>
      `<style:style style:name="${name}" style:family="${family}"${parent === '' ? '' : ` style:parent-style-name="${parent}"`}>${inside}</style:style>`;
    const { files } = await imported(
      p('Message on the Day of Rivers', 'P1') +
        p('Geneva, 14 March 2027') +
        p('The river feeds <text:span text:style-name="T5">the towns</text:span> that stand on it.') +
        p('Every town owes it clean water in return.'),
      style('Strong_20_Emphasis', 'text', '', '<style:text-properties fo:font-weight="bold"/>') +
        style('T5', 'text', 'Strong_20_Emphasis', '<style:text-properties fo:color="#000000"/>') +
        style('P1', 'paragraph', 'Title') +
        style('Title', 'paragraph', ''),
    );
    expect(files.get('en.md')).toBe(
      '---\ntitle: Message on the Day of Rivers\n---\n\nThe river feeds **the towns** that stand on it.\n\nEvery town owes it clean water in return.\n',
    );
  });

  it('has the numbers of its lists, also where they go on', async () => {
    const { files } = await imported(
      p('The Director') +
        '<text:h text:outline-level="1">Message on the Day of Rivers</text:h>' +
        p('Geneva, 14 March 2027') +
        p('The river feeds the towns that stand on it, and they owe it two things in return:') +
        list(['clean water;', 'free banks.'], 'L1') +
        p('And one more, which costs nothing at all.') +
        list(['Their thanks.'], 'L1', ' text:continue-numbering="true"') +
        p('* * *') +
        p('La Directrice') +
        '<text:h text:outline-level="1">Message à l’occasion de la Journée des fleuves</text:h>' +
        p('Genève, le 14 mars 2027') +
        p('Le fleuve nourrit les villes qui le bordent, et elles lui doivent deux choses :') +
        list(['une eau propre ;', 'des rives libres.'], 'L1') +
        p('Et une autre encore, qui ne coûte rien du tout.') +
        list(['Leurs remerciements.'], 'L1', ' text:continue-numbering="true"'),
      STYLES,
    );
    expect(files.get('en.md')).toMatch(/1\. clean water;\n2\. free banks\.\n\nAnd one more[^]*\n3\. Their thanks\./u);
  });

  it('has the embargo of its page header', async () => {
    const { files } = await imported(
      page(''),
      STYLES,
      '<style:header><text:p>Embargoed until 14 March 2027, 10:00 a.m. (Geneva time)</text:p></style:header>',
    );
    expect(files.get('statement.yaml')).toContain('until: 2027-03-14T10:00+01:00');
  });

  it('has its text boxes', async () => {
    const { files, told } = await imported(
      page(
        p(
          'Every town has done its part.<draw:frame><draw:text-box><text:p>A word of thanks is due to the 212 keepers.</text:p></draw:text-box></draw:frame>',
        ),
        'Le fleuve nourrit les villes qui le bordent, et elles lui doivent une eau propre.',
      ).replace(
        p('Chaque ville a fait sa part du travail, et nous pouvons tous en être fiers.'),
        p('Chaque ville a fait sa part du travail.') + p('Un mot de remerciement est dû aux 212 gardiens.'),
      ),
      STYLES,
    );
    expect(files.get('en.md')).toContain('A word of thanks is due to the 212 keepers.');
    expect(told.join('\n')).toContain('intake/text-box');
  });
});
