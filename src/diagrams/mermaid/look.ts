import type { Arrangement, Drawing, Variant } from '../drawing.ts';

/** The font that labels are measured with: wider than nearly every system font, so that a label fits whatever the reader has. */
export const measuringFont = 'DejaVu Sans';

/** Pixels of a label, in the picture's natural size. */
export const fontSize: Readonly<Record<Variant, number>> = { wide: 14, narrow: 13 };

const blockPadding: Readonly<Record<Arrangement, number>> = { rows: 9, nest: 30, stair: 9, tree: 9, key: 9, house: 8 };

/** Mermaid's settings for one drawing. Layout and look are named on purpose: the defaults changed with version 12. */
export const mermaidSettings = ({ id, variant, arrangement }: Drawing) =>
  ({
    startOnLoad: false,
    securityLevel: 'strict',
    layout: 'dagre',
    look: 'classic',
    theme: 'base',
    htmlLabels: false,
    deterministicIds: true,
    deterministicIDSeed: id,
    fontFamily: measuringFont,
    themeVariables: { fontFamily: measuringFont, fontSize: `${fontSize[variant]}px` },
    block: { padding: blockPadding[arrangement] },
    flowchart: {
      curve: 'linear',
      htmlLabels: false,
      padding: 8,
      minNodeWidth: 0,
      wrappingWidth: 2000,
      nodeSpacing: 14,
      rankSpacing: arrangement === 'tree' ? 22 : 12,
    },
  }) as const;
