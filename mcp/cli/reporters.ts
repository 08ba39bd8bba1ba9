import type { Reported } from '../reporters/reported.js';

type Reporter = (reported: Reported) => string;

/** The reporter of a format, loaded when it is asked for. */
export async function reporterOf(format: string, color: 'plain' | 'ansi'): Promise<Reporter> {
  switch (format) {
    case 'json':
      return (await import('../reporters/json.js')).printJson;
    case 'sarif':
      return (await import('../reporters/sarif.js')).printSarif;
    case 'github':
      return (await import('../reporters/github.js')).printGithub;
    case 'markdown':
      return (await import('../reporters/markdown.js')).printMarkdown;
    default:
      return textReporter(color);
  }
}

async function textReporter(color: 'plain' | 'ansi'): Promise<Reporter> {
  const { printText } = await import('../reporters/text.js');
  const { ansiPalette, plainPalette } = await import('../reporters/palette.js');
  return (reported) => printText(reported, color === 'ansi' ? ansiPalette : plainPalette);
}
