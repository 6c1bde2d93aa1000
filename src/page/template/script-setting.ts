/**
 * What a template has otherwise for scripts with families of their own: how large their letters are beside those of the
 * text, and the limits of lines in which no word is divided.
 */
import * as z from 'zod';
import type { ScriptSetting, SettingLimits, Template } from './template.ts';

/** In em, in growing order. */
export const spaceLimits = {
  least: z.number().min(0.1),
  natural: z.number(),
  loose: z.number(),
  most: z.number().max(1),
};

/** Whether spaces are in their order: nothing else can be set with. */
export function isGrowing({ least, natural, loose, most }: Spaces): boolean {
  return least < natural && natural < loose && loose <= most;
}

type Spaces = Readonly<Record<keyof typeof spaceLimits, number>>;

/** Beyond these one of two columns looks like a footnote to the other. */
const size = z.number().min(0.8).max(1.3).optional().meta({
  description: 'How large its letters are where those of the text are 1; as the catalogue of fonts has it if left out',
});

export const scriptSettings = z
  .strictObject({
    Arab: z
      .strictObject({
        size,
        spaces: z
          .strictObject(spaceLimits)
          .optional()
          .meta({ description: 'In em of its own letters; those of the text if left out' }),
        expansion: z
          .number()
          .min(0)
          .max(0.05)
          .optional()
          .meta({ description: 'Of its letters; two and a half times that of the text if left out' }),
      })
      .default({}),
    Hani: z.strictObject({ size }).default({}),
  })
  .default({ Arab: {}, Hani: {} })
  .meta({ description: 'What is otherwise in scripts that have a family of their own, by their names in ISO 15924' });

/** Spaces as setting a line takes them. */
export function limitsOf({ least, natural, loose, most }: Spaces): Omit<SettingLimits, 'expansion'> {
  return { spaceMinEm: least, spaceNaturalEm: natural, spaceLooseEm: loose, spaceMaxEm: most };
}

export function resolveScripts({ Arab, Hani }: z.output<typeof scriptSettings>): Template['scripts'] {
  const { size: own, spaces, expansion } = Arab;
  return {
    Arab: {
      ...sized(own),
      ...(spaces && { spaces: limitsOf(spaces) }),
      ...(expansion !== undefined && { expansion }),
    },
    Hani: sized(Hani.size),
  };
}

function sized(own: number | undefined): ScriptSetting {
  return own === undefined ? {} : { size: own };
}
