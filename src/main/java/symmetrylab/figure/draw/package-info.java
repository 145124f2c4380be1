/**
 * What every picture is drawn with: the pen and its paths, inks, palette, type sizes, scales and numbers as text. Uses
 * no other room of {@code figure}.
 */
package symmetrylab.figure.draw;
