package symmetrylab.export.tikz;

import java.util.HashMap;
import java.util.Map;

/** Any text as LaTeX writes it. A character that no font of a plain LaTeX has becomes a question mark. */
final class TexText {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_ASCII = 0x7E;

    /** Characters that LaTeX reads as commands, or sets from its fonts for mathematics. */
    private static final Map<Integer, String> WRITTEN = new HashMap<>();

    static {
        pairs(
                "\\ \\textbackslash{} { \\{ } \\} $ \\$ & \\& % \\% # \\# _ \\_ ^ \\textasciicircum{} ~ \\textasciitilde{}");
        pairs(
                "\u2212 \\textminus{} \u00D7 \\texttimes{} \u00F7 \\textdiv{} \u00B1 \\textpm{} \u00B7 $\\cdot$ \u22C5 $\\cdot$ \u2026 \\ldots{}");
        pairs("\u2248 $\\approx$ \u2260 $\\neq$ \u2264 $\\leq$ \u2265 $\\geq$ \u2261 $\\equiv$ \u221E $\\infty$");
        pairs("\u2202 $\\partial$ \u2207 $\\nabla$ \u221A $\\surd$ \u2211 $\\sum$ \u220F $\\prod$ \u2208 $\\in$");
        pairs("\u2016 $\\Vert$ \u2225 $\\Vert$ \u22A5 $\\perp$ \u221D $\\propto$ \u2032 $'$ \u00B0 \\textdegree{}");
        pairs(
                "\u2192 $\\rightarrow$ \u2190 $\\leftarrow$ \u2191 $\\uparrow$ \u2193 $\\downarrow$ \u2194 $\\leftrightarrow$");
        pairs("\u2713 $\\checkmark$ \u2714 $\\checkmark$ \u2715 $\\times$ \u2717 $\\times$ \u2022 \\textbullet{}");
        pairs(
                "\u25CF $\\bullet$ \u25CB $\\circ$ \u25C6 $\\blacklozenge$ \u25C7 $\\lozenge$ \u25A0 $\\blacksquare$ \u25A1 $\\square$");
        pairs(
                "\u2013 -- \u2014 --- \u2018 ` \u2019 ' \u201C `` \u201D '' \u00BD $\\frac12$ \u00BC $\\frac14$ \u00BE $\\frac34$");
        pairs("\u00AC $\\neg$ \u00B5 $\\mu$ \u00A6 | \u1E21 $\\bar{\\mathrm{g}}$ \u232B $\\leftarrow$");
        pairs(
                "\u1D62 ${}_i$ \u2C7C ${}_j$ \u2096 ${}_k$ \u209C ${}_t$ \u2099 ${}_n$ \u2098 ${}_m$ \u2097 ${}_l$ \u208A ${}_+$");
        pairs("\u208B ${}_-$ \u1D40 ${}^\\top$ \u1D57 ${}^t$ \u207B ${}^-$ \u207A ${}^+$ \u207F ${}^n$ \u00B9 ${}^1$");
        pairs("\u00B2 ${}^2$ \u00B3 ${}^3$ \u2070 ${}^0$");
        for (int digit = 4; digit <= 9; digit++) {
            WRITTEN.put(0x2070 + digit, "${}^" + digit + "$");
        }
        for (int digit = 0; digit <= 9; digit++) {
            WRITTEN.put(0x2080 + digit, "${}_" + digit + "$");
        }
        String[] greek =
                ("alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi o pi rho varsigma "
                                + "sigma tau upsilon varphi chi psi omega")
                        .split(" ");
        for (int i = 0; i < greek.length; i++) {
            WRITTEN.put(0x3B1 + i, "o".equals(greek[i]) ? "o" : "$\\" + greek[i] + "$");
        }
        pairs("\u0393 $\\Gamma$ \u0394 $\\Delta$ \u0398 $\\Theta$ \u039B $\\Lambda$ \u039E $\\Xi$ \u03A0 $\\Pi$");
        pairs("\u03A3 $\\Sigma$ \u03A6 $\\Phi$ \u03A8 $\\Psi$ \u03A9 $\\Omega$ \u03D5 $\\phi$ \u03F5 $\\epsilon$");
        pairs(
                "\u00A7 \\S{} \u00A9 \\textcopyright{} \u00A3 \\pounds{} \u00AB \\guillemotleft{} \u00BB \\guillemotright{}");
        // Spaces of one width or another.
        WRITTEN.put(0xA0, "~");
        for (int space : new int[] {0x2009, 0x200A, 0x202F, 0x2006}) {
            WRITTEN.put(space, "\\,");
        }
    }

    private TexText() {}

    private static void pairs(String text) {
        String[] parts = text.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            WRITTEN.put(parts[i].codePointAt(0), parts[i + 1]);
        }
    }

    /** The source of a text in one line. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int[] all = text.codePoints().toArray();
        for (int i = 0; i < all.length; i++) {
            int c = all[i];
            String written = WRITTEN.get(c);
            if (written != null) {
                out.append(written);
            } else if (c < FIRST_PRINTABLE || Character.isWhitespace(c)) {
                out.append(' ');
            } else if (c <= LAST_ASCII || isAccented(c)) {
                out.appendCodePoint(c);
                if (i + 1 < all.length && isLigature(c, all[i + 1])) {
                    out.append("{}");
                }
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && Character.getType(c) != Character.FORMAT) {
                out.append('?');
            }
        }
        return out.toString();
    }

    /** Whether the font joins two characters to a third, such as two hyphens to a dash. */
    private static boolean isLigature(int first, int second) {
        return "-`',<>!?".indexOf(first) >= 0 && "-`',<>".indexOf(second) >= 0;
    }

    /** The letters of Western Europe, which every LaTeX reads. */
    private static boolean isAccented(int character) {
        return character >= 0xC0 && character <= 0xFF;
    }
}
