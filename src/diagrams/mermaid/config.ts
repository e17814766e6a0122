import type { Drawing } from '../drawing.ts';

/** Labels are measured in a font that is wider than nearly all system fonts, so that they fit in the reader's font. */
export const layoutFont = 'DejaVu Sans';

/** Mermaid's settings for a drawing. Layout and look are explicit, because Mermaid 12 changed the defaults. */
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
