/** `diptych completion`: turns the commands' definitions into the script that a shell completes them by. */
import { defineCommand } from './command.ts';

export const completion = defineCommand({
  name: 'completion',
  about: "Print a script for the shell's completions",
  options: {},
  examples: [
    { line: 'diptych completion >> ~/.bashrc', about: 'For bash' },
    { line: 'diptych completion >> ~/.zshrc', about: 'For zsh, when that is the shell it runs in' },
  ],
  async run(_input, terminal) {
    const { completionScript } = await import('./help.ts');
    const script = await completionScript();
    terminal.result(script.trimEnd());
    return { results: { script }, diagnostics: [] };
  },
});
