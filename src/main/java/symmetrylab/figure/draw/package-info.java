/**
 * What every picture is drawn with: the pen and its paths, inks, palette, type sizes, scales and numbers as text. Knows no network.
 */
package symmetrylab.figure.draw;
