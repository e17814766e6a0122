import type { Drawing } from '../drawing.ts';

/** Labels are measured with a font wider than nearly every system font, so that they fit whatever font the reader has. */
export const layoutFont = 'DejaVu Sans';

/** Mermaid's settings for one drawing. Layout and look are set because Mermaid 12 changed their defaults. */
export const mermaidConfig = ({ id, variant, spacing }: Drawing) =>
  ({
    startOnLoad: false,
    securityLevel: 'strict',
    layout: 'dagre',
    look: 'classic',
    theme: 'base',
    htmlLabels: false,
    deterministicIds: true,
    deterministicIDSeed: id,
    fontFamily: layoutFont,
    themeVariables: { fontFamily: layoutFont, fontSize: variant === 'wide' ? '14px' : '13px' },
    block: { padding: spacing.padding },
    flowchart: {
      curve: 'basis',
      htmlLabels: false,
      wrappingWidth: 2000,
      subGraphTitleMargin: { top: variant === 'wide' ? 6 : 2, bottom: 4 },
      ...spacing,
    },
  }) as const;
